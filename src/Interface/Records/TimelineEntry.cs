using Tandem.Kernel.Comments;
using Tandem.Kernel.Facts;

namespace Tandem.Interface.Records;

/// <summary>One thing in a record's history: what somebody said, or what happened.</summary>
/// <param name="Contents">What the fact carries beyond the fields it changed.</param>
/// <param name="Told">The same in a sentence, where somebody has one for it.</param>
public sealed record TimelineEntry(
    DateTimeOffset At, string Who, Comment? Comment, RecordedFact? Fact, IReadOnlyList<TimelineChange> Changes, IReadOnlyList<TimelineChange> Contents, string? Told = null)
{
    /// <summary>How often it happened, one time after another, with nothing to tell apart.</summary>
    public int Times { get; init; } = 1;

    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(1);

    public bool IsInternal => Comment?.Internal ?? Fact?.Internal ?? false;

    /// <summary>Whether the same was done by the same before a later entry, and neither has more to tell.</summary>
    public bool IsSilentAs(TimelineEntry later) => IsOf(later) && IsSilent && later.IsSilent;

    /// <summary>Whether the same was done by the same at the same time as in a later entry, and only to or with something else.</summary>
    public bool IsLike(TimelineEntry later) => IsOf(later) && later.At - At < AtOnce && Carries && later.Carries;

    private bool IsOf(TimelineEntry later) =>
        Fact is { } fact && later.Fact is { } other && fact.Name == other.Name && fact.Actor == other.Actor && Who == later.Who && fact.Internal == other.Internal;

    private bool IsSilent => Contents.Count == 0 && Changes.Count == 0 && Told is null;

    private bool Carries => Contents.Count > 0 && Changes.Count == 0 && Told is null;
}
