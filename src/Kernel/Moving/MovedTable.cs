namespace Tandem.Kernel.Moving;

/// <summary>A table that was carried, and how many rows it has on either side.</summary>
public sealed record MovedTable(string Name, long From, long To);
