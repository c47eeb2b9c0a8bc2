namespace Tandem.Kernel.Facts;

/// <summary>A fact as a replay needs it: what happened to which record, and which fields changed.</summary>
/// <param name="At">When it happened, in ticks of UTC (100 ns).</param>
/// <param name="Changes">As the journal keeps them, in UTF-8: <c>{"state":["new","assigned"]}</c>.</param>
public readonly record struct JournalLine(Guid Record, long Entry, long At, string Name, byte[] Changes);
