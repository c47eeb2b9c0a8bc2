using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Handling;

namespace Tandem.Operation.Incidents;

/// <summary>Says what an incident waits for, and until when if that is known.</summary>
public sealed class HoldIncident(Store store, IncidentTimers timers, TimeProvider clock) : IFeature<HoldIncident.Request>
{
    public sealed record Request(Id<Incident> Incident, PendingReason? PendingReason = null, DateTimeOffset? PendingUntil = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incident = await store.Incident(request.Incident, stop);
        var before = incident.State;
        var reason = request.PendingReason ?? throw new Refused("Say what it waits for.", nameof(request.PendingReason));
        if (request.PendingUntil <= clock.GetUtcNow())
            throw new Refused("Waiting ends in the future.", nameof(request.PendingUntil));
        incident.Wait(reason, request.PendingUntil is { } until ? Moments.ToMicrosecond(until) : null, clock.GetUtcNow());
        store.Announce(new IncidentHeld(incident.Id, reason, incident.PendingUntil), by);
        await timers.Follow(incident, before, stop);
        await store.SaveChangesAsync(stop);
    }
}
