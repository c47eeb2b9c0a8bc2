using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Capacity;

/// <summary>Somebody wrote down something limited.</summary>
public sealed record CapacityResourceAdded(Id<CapacityResource> Resource, string Title) : IFact
{
    RecordKey IFact.About => CapacityResourceKind.Key(Resource);
}
