using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Releases;

namespace Tandem.Transition.ReleaseGates;

/// <summary>Somebody let a release pass a gate that is not met, and said why.</summary>
public sealed record GateWaived(Id<Release> Release, string Gate, string Label, string Reason) : IFact
{
    RecordKey IFact.About => ReleaseKind.Key(Release);
}
