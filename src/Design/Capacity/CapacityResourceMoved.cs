using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Capacity;

/// <summary>Something limited is retired, or in use again.</summary>
public sealed record CapacityResourceMoved(Id<CapacityResource> Resource, string To) : IFact
{
    RecordKey IFact.About => CapacityResourceKind.Key(Resource);
}
