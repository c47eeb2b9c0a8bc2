namespace Tandem.Transition.ReleaseTimeline;

/// <summary>What a timeline of releases shows.</summary>
/// <param name="Releases">Each with its stages.</param>
/// <param name="Lanes">Each component in each environment, with its versions.</param>
/// <param name="IsCut">There is more than was read.</param>
public sealed record ReleaseTimes(IReadOnlyList<TimelineLine> Releases, IReadOnlyList<TimelineLine> Lanes, bool IsCut);
