using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Handling;

namespace Tandem.Operation.Incidents;

/// <summary>Takes up an incident again that was not over after all.</summary>
public sealed class ReopenIncident(Store store, CurrentSettings settings, IncidentTimers timers, TimeProvider clock) : IFeature<ReopenIncident.Request>
{
    public sealed record Request(Id<Incident> Incident, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        await Begin(request, by, stop);
        await store.SaveChangesAsync(stop);
    }

    /// <summary>Takes it up without saving it: whoever does so for a reason of their own saves both together.</summary>
    internal async Task Begin(Request request, Actor by, CancellationToken stop)
    {
        var incident = await store.Incident(request.Incident, stop);
        var before = incident.State;
        var reason = IncidentRules.Reason(request.Reason, "Say what is still wrong.");
        var days = (await settings.Of(store, stop)).ReopenWithin;
        if (incident.ClosedAt is { } closed && clock.GetUtcNow() - closed > TimeSpan.FromDays(days))
            throw new Refused($"It was closed more than {days} days ago: log a new incident and link this one.", nameof(incident.State));
        incident.Reopen();
        store.Announce(new IncidentReopened(incident.Id, reason), by);
        await timers.Follow(incident, before, stop);
    }
}
