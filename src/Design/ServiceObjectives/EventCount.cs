using Tandem.Design.Availability;
using Tandem.Kernel.Records;

namespace Tandem.Design.ServiceObjectives;

/// <summary>How many events of an objective there were in an interval, and how many were good; each is told by a fact.</summary>
public sealed class EventCount
{
    public Id<ServiceObjective> Objective { get; set; }

    /// <summary>A whole minute.</summary>
    public DateTimeOffset From { get; set; }

    /// <summary>A whole minute, after <see cref="From"/>.</summary>
    public DateTimeOffset To { get; set; }

    /// <summary>0 to <see cref="Total"/>.</summary>
    public long Good { get; set; }

    public long Total { get; set; }

    internal CountSpan Span => new(From, To, Good, Total);
}
