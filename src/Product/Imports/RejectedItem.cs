namespace Tandem.Product.Imports;

/// <summary>A row of a table that could not be taken, and why.</summary>
public sealed record RejectedItem(int Row, string Key, string Reason);
