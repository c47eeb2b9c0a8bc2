using Tandem.Kernel.Comments;
using Tandem.Kernel.Facts;

namespace Tandem.Interface.Records;

/// <summary>One thing in a record's history: what somebody said, or what happened.</summary>
/// <param name="Contents">What the fact carries beyond the fields it changed.</param>
/// <param name="Told">The same in a sentence, where somebody has one for it.</param>
public sealed record TimelineEntry(
    DateTimeOffset At, string Who, Comment? Comment, RecordedFact? Fact, IReadOnlyList<TimelineChange> Changes, IReadOnlyList<TimelineChange> Contents, string? Told = null)
{
    public bool IsInternal => Comment?.Internal ?? Fact?.Internal ?? false;
}
