using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.MajorIncidents;

/// <summary>What should not have been logged is not led any more, and no updates of it are promised.</summary>
public sealed class OnIncidentCancelled(Store store, EndMajorIncident end) : IListener<IncidentCancelled>
{
    public async Task Hear(IncidentCancelled fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory)
            return;
        foreach (var major in await store.MajorIncidents.Where(major => major.Incident == fact.Incident && major.State == MajorIncidentLife.Active).Select(major => major.Id).ToListAsync(stop))
            await end.Run(new(major), recorded.Deputy, stop);
    }
}
