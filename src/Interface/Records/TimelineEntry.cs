using Tandem.Kernel.Comments;
using Tandem.Kernel.Facts;

namespace Tandem.Interface.Records;

/// <summary>One thing in a record's history: what somebody said, or what happened.</summary>
/// <param name="Contents">What the fact carries beyond the fields it changed.</param>
/// <param name="Told">The same in a sentence, where somebody has one for it.</param>
public sealed record TimelineEntry(
    DateTimeOffset At, string Who, Comment? Comment, RecordedFact? Fact, IReadOnlyList<TimelineChange> Changes, IReadOnlyList<TimelineChange> Contents, string? Told = null)
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(1);

    public bool IsInternal => Comment?.Internal ?? Fact?.Internal ?? false;

    /// <summary>Whether the same was done by the same at the same time as in a later entry, and only to or with something else.</summary>
    public bool IsLike(TimelineEntry later) => Fact is { } fact && later.Fact is { } other && fact.Name == other.Name && fact.Actor == other.Actor && Who == later.Who && fact.Internal == other.Internal
        && later.At - At < AtOnce && Carries && later.Carries;

    private bool Carries => Contents.Count > 0 && Changes.Count == 0 && Told is null;
}
