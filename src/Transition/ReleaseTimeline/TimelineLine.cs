namespace Tandem.Transition.ReleaseTimeline;

/// <summary>One line of a timeline: a release, or a component in an environment.</summary>
/// <param name="Number">Of the record; empty: there is none.</param>
/// <param name="Mark">A moment to point out, such as the day a release is planned for; null: none.</param>
public sealed record TimelineLine(string Number, string Title, string Path, IReadOnlyList<TimelineStretch> Stretches, DateTimeOffset? Mark = null);
