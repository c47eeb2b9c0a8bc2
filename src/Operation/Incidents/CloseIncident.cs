using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Handling;

namespace Tandem.Operation.Incidents;

/// <summary>Ends a resolved incident for good.</summary>
public sealed class CloseIncident(Store store, IncidentTimers timers, TimeProvider clock) : IFeature<CloseIncident.Request>
{
    public sealed record Request(Id<Incident> Incident);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incident = await store.Incident(request.Incident, stop);
        var before = incident.State;
        incident.Close(clock.GetUtcNow());
        store.Announce(new IncidentClosed(incident.Id), by);
        await timers.Follow(incident, before, stop);
        await store.SaveChangesAsync(stop);
    }
}
