using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Operation.Channels;
using Tandem.Operation.Escalations;
using Tandem.Operation.Incidents;
using Tandem.Operation.MajorIncidents;

namespace Tandem.Operation.Paging;

/// <summary>An accepted major incident calls by the usual policy of its service or team, where there is one.</summary>
public sealed class OnMajorIncidentAccepted(Store store, PageSomebody call, SiteSettings settings) : IListener<MajorIncidentAccepted>
{
    public async Task Hear(MajorIncidentAccepted fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory || !await settings.Get(ChannelSettings.Majors, stop))
            return;
        var id = new Kernel.Records.Id<MajorIncident>(recorded.Record);
        if (await store.MajorIncidents.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, stop) is not { IsActive: true } major
            || await store.Incidents.AsNoTracking().SingleOrDefaultAsync(each => each.Id == major.Incident, stop) is not { Open: true } incident
            || await store.UsualPolicy(incident.Service, incident.Team, stop) is not { } policy
            || await store.WasCalledBy(recorded, [IncidentKind.Key(incident.Id)], stop))
            return;
        await call.Run(
            new($"Major incident: {major.Title}", IncidentKind.Key(incident.Id), policy.Id, incident.Team, Service: incident.Service, Details: major.Reason),
            recorded.Deputy, stop);
    }
}
