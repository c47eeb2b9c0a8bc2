using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.MajorIncidents;

/// <summary>When the incident is over, so is leading it.</summary>
public sealed class OnIncidentResolved(Store store, EndMajorIncident end) : IListener<IncidentResolved>
{
    public async Task Hear(IncidentResolved fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory)
            return;
        foreach (var major in await store.MajorIncidents.Where(major => major.Incident == fact.Incident && major.State == MajorIncidentLife.Active).Select(major => major.Id).ToListAsync(stop))
            await end.Run(new(major), recorded.Deputy, stop);
    }
}
