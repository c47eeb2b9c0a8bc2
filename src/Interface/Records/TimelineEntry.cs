using Tandem.Kernel.Comments;
using Tandem.Kernel.Facts;

namespace Tandem.Interface.Records;

/// <summary>One thing in a record's history: what somebody said, or what happened.</summary>
/// <param name="Told">What the fact tells beyond the fields it changed; null: nothing.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Who, Comment? Comment, RecordedFact? Fact, IReadOnlyList<TimelineChange> Changes, string? Told = null)
{
    public bool IsInternal => Comment?.Internal ?? Fact?.Internal ?? false;
}
