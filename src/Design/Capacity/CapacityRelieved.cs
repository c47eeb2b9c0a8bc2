using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Capacity;

/// <summary>Enough is left again: use fell below the share of the limit at which the owner was told.</summary>
public sealed record CapacityRelieved(Id<CapacityResource> Resource, double Value, double Share) : IFact
{
    RecordKey IFact.About => CapacityResourceKind.Key(Resource);
}
