using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Releases;

namespace Tandem.Transition.ReleaseGates;

/// <summary>A gate was taken out of a release.</summary>
public sealed record GateRemoved(Id<Release> Release, string Gate, string Label) : IFact
{
    RecordKey IFact.About => ReleaseKind.Key(Release);
}
