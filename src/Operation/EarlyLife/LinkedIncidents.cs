using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Transition.EarlyLife;
using Tandem.Transition.Releases;

namespace Tandem.Operation.EarlyLife;

/// <summary>Incidents linked to a release or one of its changes that were opened since its early-life support began.</summary>
public sealed class LinkedIncidents(Store store) : IExitMeasure
{
    public string Name => "incidents";

    public string Label => "Incidents linked to it";

    public bool AtLeast => false;

    public async Task<int> Read(Release release, DateTimeOffset since, CancellationToken stop)
    {
        var ids = await store.IncidentsLinkedTo(release, stop);
        return await store.Incidents.CountAsync(incident => EF.Parameter(ids).Contains(incident.Id) && incident.OpenedAt >= since && incident.State != IncidentLife.Cancelled, stop);
    }
}
