using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Handling;

namespace Tandem.Operation.Incidents;

/// <summary>Takes an incident up again that waited.</summary>
public sealed class ResumeIncident(Store store, IncidentTimers timers, TimeProvider clock) : IFeature<ResumeIncident.Request>
{
    public sealed record Request(Id<Incident> Incident);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incident = await store.Incident(request.Incident, stop);
        var before = incident.State;
        if (before != IncidentLife.Pending)
            throw new NoSuchMove(before, IncidentLife.InProgress);
        incident.Start(clock.GetUtcNow());
        store.Announce(new IncidentResumed(incident.Id), by);
        await timers.Follow(incident, before, stop);
        await store.SaveChangesAsync(stop);
    }
}
