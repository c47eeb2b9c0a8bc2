using Microsoft.EntityFrameworkCore;
using Tandem.Design.Outages;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Outages;

/// <summary>When the incident is over, so is the outage that was recorded from it.</summary>
public sealed class OnIncidentResolved(Store store, EndOutage end) : IListener<IncidentResolved>
{
    public async Task Hear(IncidentResolved fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory || await store.Incidents.AsNoTracking().SingleOrDefaultAsync(incident => incident.Id == fact.Incident, stop) is not { } incident)
            return;
        var ongoing = await store.OutagesFrom(incident).Where(outage => outage.State == OutageLife.Ongoing).Select(outage => new { outage.Id, outage.StartedAt }).FirstOrDefaultAsync(stop);
        if (ongoing is not null && ongoing.StartedAt < (incident.ResolvedAt ?? recorded.At))
            await end.Run(new(ongoing.Id, incident.ResolvedAt ?? recorded.At), recorded.Deputy, stop);
    }
}
