using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Releases;

namespace Tandem.Transition.ReleaseGates;

/// <summary>A gate was put before a stage of a release.</summary>
public sealed record GateAdded(Id<Release> Release, string Gate, string Label, string Stage) : IFact
{
    RecordKey IFact.About => ReleaseKind.Key(Release);
}
