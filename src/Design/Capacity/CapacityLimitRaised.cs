using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Capacity;

/// <summary>What a plan said was done: there is more now, or less.</summary>
public sealed record CapacityLimitRaised(Id<CapacityResource> Resource, double From, double To, string Plan) : IFact
{
    RecordKey IFact.About => CapacityResourceKind.Key(Resource);
}
