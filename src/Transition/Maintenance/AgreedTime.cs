using Tandem.Design.Availability;
using Tandem.Kernel.Records;
using Tandem.Strategy.Portfolio;

namespace Tandem.Transition.Maintenance;

/// <summary>Tells error budgets when it was agreed that a service is interrupted: by maintenance windows and approved changes that name the service and interrupt it.</summary>
public sealed class AgreedTime(PlannedWork work) : IPlannedTime
{
    public async Task<IReadOnlyList<Stretch>> Of(Id<Service> service, DateTimeOffset from, DateTimeOffset to, CancellationToken stop) =>
        [.. (await work.Between(from, to, stop)).Where(window => window.Interrupts && window.Service == service).Select(window => new Stretch(window.From, window.To))];
}
