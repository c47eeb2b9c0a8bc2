using Tandem.Design.CapacityTrends;
using Tandem.Kernel.Records;

namespace Tandem.Design.Capacity;

/// <summary>How much of a resource was in use at a moment. Readings are measured values, not records: a fact tells of each batch that came.</summary>
public sealed class CapacityReading
{
    public Id<CapacityResource> Resource { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>In the unit of the resource, 0 or more.</summary>
    public double Value { get; set; }

    internal UsagePoint Point => new(At, Value);
}
