using Tandem.Interface.Look;

namespace Tandem.Transition.ReleaseTimeline;

/// <summary>Something that lasted: a stage of a release, or a version in an environment.</summary>
/// <param name="To">When it ended; what lasts still ends with the time that is shown.</param>
/// <param name="Words">What it was, in a few words.</param>
/// <param name="Path">Where one reads more; empty: nowhere.</param>
public sealed record TimelineStretch(DateTimeOffset From, DateTimeOffset To, string Words, Tone Tone, string Path = "");
