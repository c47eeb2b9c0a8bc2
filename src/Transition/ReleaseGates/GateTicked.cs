using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Releases;

namespace Tandem.Transition.ReleaseGates;

/// <summary>Somebody said that a gate of a release is met, and by what one sees it.</summary>
public sealed record GateTicked(Id<Release> Release, string Gate, string Label, string Evidence) : IFact
{
    RecordKey IFact.About => ReleaseKind.Key(Release);
}
