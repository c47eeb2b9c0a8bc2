using Tandem.Kernel.Records;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Availability;

/// <summary>Knows when it was agreed beforehand that a service is not there; later rooms bring what they plan.</summary>
public interface IPlannedTime
{
    /// <summary>The agreed times of a service that meet the stretch, in any order.</summary>
    Task<IReadOnlyList<Stretch>> Of(Id<Service> service, DateTimeOffset from, DateTimeOffset to, CancellationToken stop);
}
