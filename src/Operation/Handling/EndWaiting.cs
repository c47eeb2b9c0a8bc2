using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Handling;

/// <summary>Takes an incident up again at the moment until which it was to wait.</summary>
public sealed class EndWaiting(Store store, ResumeIncident resume) : IJob<EndWaiting.Order>
{
    public sealed record Order(Id<Incident> Incident, DateTimeOffset Until);

    public async Task Run(Order request, CancellationToken stop)
    {
        var waits = await store.Incidents.AnyAsync(
            incident => incident.Id == request.Incident && incident.State == IncidentLife.Pending && incident.PendingUntil == request.Until, stop);
        if (waits)
            await resume.Run(new(request.Incident), Actor.System("the time it waited for has come"), stop);
    }
}
