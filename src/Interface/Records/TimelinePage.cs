namespace Tandem.Interface.Records;

/// <summary>A stretch of a record's history.</summary>
/// <param name="Earlier">The journal entry before which the history goes on; null: this was its beginning.</param>
public sealed record TimelinePage(IReadOnlyList<TimelineEntry> Entries, long? Earlier);
