using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Capacity;

/// <summary>Readings came: how many were new or other than before, of which moments, and what was in use at the latest of them.</summary>
public sealed record CapacityReadingsTaken(Id<CapacityResource> Resource, int Count, DateTimeOffset From, DateTimeOffset To, double Latest) : IFact
{
    RecordKey IFact.About => CapacityResourceKind.Key(Resource);
}
