using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Handling;

/// <summary>Closes an incident that was resolved and about which nobody has said anything since.</summary>
public sealed class CloseWhatIsOver(Store store, CloseIncident close) : IJob<CloseWhatIsOver.Order>
{
    public sealed record Order(Id<Incident> Incident);

    public async Task Run(Order request, CancellationToken stop)
    {
        if (await store.Incidents.AnyAsync(incident => incident.Id == request.Incident && incident.State == IncidentLife.Resolved, stop))
            await close.Run(new(request.Incident), Actor.System("resolved long enough"), stop);
    }
}
