using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Capacity;

/// <summary>Little is left: use reached the share of the limit at which the owner is told.</summary>
public sealed record CapacityThresholdCrossed(Id<CapacityResource> Resource, double Value, double Share) : IFact
{
    RecordKey IFact.About => CapacityResourceKind.Key(Resource);
}
