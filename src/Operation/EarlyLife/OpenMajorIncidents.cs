using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Transition.EarlyLife;
using Tandem.Transition.Releases;

namespace Tandem.Operation.EarlyLife;

/// <summary>Major incidents that are open and linked to a release or one of its changes, or are about its service.</summary>
public sealed class OpenMajorIncidents(Store store) : IExitMeasure
{
    public string Name => "openMajorIncidents";

    public string Label => "Major incidents open";

    public bool AtLeast => false;

    public async Task<int> Read(Release release, DateTimeOffset since, CancellationToken stop)
    {
        var (ids, service) = (await store.IncidentsLinkedTo(release, stop), release.Service);
        return await store.Incidents.Open.CountAsync(incident => incident.Major && (EF.Parameter(ids).Contains(incident.Id) || (service != null && incident.Service == service)), stop);
    }
}
