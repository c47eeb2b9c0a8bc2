using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Handling;

namespace Tandem.Operation.Incidents;

/// <summary>Says an incident is over, how it was ended, and stops its clocks.</summary>
public sealed class ResolveIncident(Store store, IncidentTimers timers, TimeProvider clock) : IFeature<ResolveIncident.Request>
{
    /// <param name="ResolveChildren">Its open children are resolved in the same way.</param>
    public sealed record Request(Id<Incident> Incident, ResolutionCode? ResolutionCode = null, string? Resolution = null, bool ResolveChildren = true);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incident = await store.Incident(request.Incident, stop);
        var before = incident.State;
        var code = request.ResolutionCode ?? throw new Refused("Choose how the incident ended.", nameof(request.ResolutionCode));
        if (string.IsNullOrWhiteSpace(request.Resolution))
            throw new Refused("Say how the incident was ended.", nameof(request.Resolution));
        incident.Resolve(code, IncidentRules.Resolution(request.Resolution), clock.GetUtcNow());
        store.Announce(new IncidentResolved(incident.Id, code, request.Resolution.Trim(), request.ResolveChildren), by);
        await timers.Follow(incident, before, stop);
        await store.SaveChangesAsync(stop);
    }
}
