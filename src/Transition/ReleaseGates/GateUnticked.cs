using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Releases;

namespace Tandem.Transition.ReleaseGates;

/// <summary>Somebody took back that a gate of a release is met, or was waived.</summary>
public sealed record GateUnticked(Id<Release> Release, string Gate, string Label) : IFact
{
    RecordKey IFact.About => ReleaseKind.Key(Release);
}
