using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.MajorIncidents;

/// <summary>When the incident was not over after all, it is led again.</summary>
public sealed class OnIncidentReopened(Store store, ResumeMajorIncident resume) : IListener<IncidentReopened>
{
    public async Task Hear(IncidentReopened fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory)
            return;
        foreach (var major in await store.MajorIncidents.Where(major => major.Incident == fact.Incident && major.State == MajorIncidentLife.Ended).Select(major => major.Id).ToListAsync(stop))
            await resume.Run(new(major), recorded.Deputy, stop);
    }
}
