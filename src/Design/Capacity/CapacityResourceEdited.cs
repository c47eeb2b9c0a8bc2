using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Capacity;

/// <summary>What is known of something limited was changed.</summary>
public sealed record CapacityResourceEdited(Id<CapacityResource> Resource) : IFact
{
    RecordKey IFact.About => CapacityResourceKind.Key(Resource);
}
