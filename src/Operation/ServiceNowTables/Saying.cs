namespace Tandem.Operation.ServiceNowTables;

/// <summary>What a caller wrote into a column.</summary>
internal sealed record Saying(Column Column, string Text);
