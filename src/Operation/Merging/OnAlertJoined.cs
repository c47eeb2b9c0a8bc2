using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Merging;

/// <summary>An alert that came to an incident while that was being merged goes on to the other.</summary>
public sealed class OnAlertJoined(Store store, MoveAlerts move) : IListener<AlertJoined>
{
    public async Task Hear(AlertJoined fact, RecordedFact recorded, CancellationToken stop)
    {
        if (await store.Incidents.AsNoTracking().Where(incident => incident.Id == fact.Incident).Select(incident => incident.MergedInto).SingleOrDefaultAsync(stop) is not { } into)
            return;
        await move.Run(await store.Alerts.Where(alert => alert.Id == fact.Alert && alert.Incident == fact.Incident).ToListAsync(stop), fact.Incident, into, Actor.System($"fact {recorded.Position}"), stop);
    }
}
