using Microsoft.EntityFrameworkCore;
using Tandem.Design.Outages;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Outages;

/// <summary>Says that with an incident its service was away, from its beginning until it is resolved.</summary>
public sealed class RecordAsOutage(Store store, RecordOutage record) : IFeature<RecordAsOutage.Request>
{
    /// <param name="StartedAt">Null: when the incident was opened.</param>
    /// <param name="Share">How much of the service, above 0 to 1; null: all of it.</param>
    public sealed record Request(Id<Incident> Incident, DateTimeOffset? StartedAt = null, double? Share = null);

    /// <exception cref="Refused">It names no service, is neither major nor of priority 1, or was recorded already.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incident = await store.Incidents.AsNoTracking().SingleOrDefaultAsync(each => each.Id == request.Incident, stop) ?? throw new Missing("incident");
        if (incident.Service is null)
            throw new Refused("Say first which service the incident hit.", "service");
        if (!MayBe(incident))
            throw new Refused("Only what is major or of priority 1 is recorded as an outage.", "priority");
        var number = IncidentKind.Kind.NumberOf(incident);
        if (await store.OutagesFrom(incident).AnyAsync(stop))
            throw new Refused($"The outage of {number} is recorded already.", "incident");
        await record.Run(new(incident.Title, incident.Service, request.StartedAt ?? incident.OpenedAt, incident.ResolvedAt, request.Share, Origin: number), by, stop);
    }

    /// <summary>Whether an incident is grave enough.</summary>
    internal static bool MayBe(Incident incident) => incident.Service is not null && (incident.Major || incident.Priority == 1) && incident.State != IncidentLife.Cancelled;
}
