namespace Tandem.Kernel.Imports;

/// <summary>What became of one row, or would become of it.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Number">The record it became; null where there is none yet.</param>
/// <param name="Fields">The fields that change.</param>
/// <param name="Reason">Why it was not taken.</param>
public sealed record RowOutcome(int Line, RowFate Fate, string? Number, IReadOnlyList<string> Fields, string? Reason = null);
