using Tandem.Kernel.Comments;
using Tandem.Kernel.Facts;

namespace Tandem.Interface.Records;

/// <summary>One thing in a record's history: what somebody said, or what happened.</summary>
public sealed record TimelineEntry(DateTimeOffset At, string Who, Comment? Comment, RecordedFact? Fact, IReadOnlyList<TimelineChange> Changes)
{
    public bool IsInternal => Comment?.Internal ?? Fact?.Internal ?? false;
}
