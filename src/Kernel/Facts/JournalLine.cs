namespace Tandem.Kernel.Facts;

/// <summary>A fact as a replay needs it: what happened to which record, and which fields changed.</summary>
/// <param name="Changes">As the journal keeps them: <c>{"state":["new","assigned"]}</c>.</param>
public readonly record struct JournalLine(Guid Record, long Entry, DateTimeOffset At, string Name, string Changes);
