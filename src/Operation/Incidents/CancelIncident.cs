using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Handling;

namespace Tandem.Operation.Incidents;

/// <summary>Takes an incident back that should not have been logged.</summary>
public sealed class CancelIncident(Store store, IncidentTimers timers, TimeProvider clock) : IFeature<CancelIncident.Request>
{
    public sealed record Request(Id<Incident> Incident, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incident = await store.Incident(request.Incident, stop);
        var before = incident.State;
        var reason = IncidentRules.Reason(request.Reason, "Say why it is cancelled.");
        incident.Cancel(clock.GetUtcNow());
        store.Announce(new IncidentCancelled(incident.Id, reason), by);
        await timers.Follow(incident, before, stop);
        await store.SaveChangesAsync(stop);
    }
}
