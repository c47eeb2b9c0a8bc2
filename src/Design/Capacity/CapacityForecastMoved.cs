using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Capacity;

/// <summary>The day on which it is most likely full moved by two weeks or more, or there is one now, or none any more.</summary>
public sealed record CapacityForecastMoved(Id<CapacityResource> Resource, string? From, string? To) : IFact
{
    RecordKey IFact.About => CapacityResourceKind.Key(Resource);
}
