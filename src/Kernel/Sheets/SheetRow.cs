namespace Tandem.Kernel.Sheets;

/// <summary>One row of a sheet.</summary>
/// <param name="Line">The line of the file on which it begins, from 1.</param>
public sealed record SheetRow(int Line, IReadOnlyList<string> Cells);
