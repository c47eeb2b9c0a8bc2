using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Merging;

/// <summary>The alerts of an incident go with it: the other ends only once they are over too.</summary>
public sealed class OnIncidentMerged(Store store, MoveAlerts move) : IListener<IncidentMerged>
{
    public async Task Hear(IncidentMerged fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory)
            return;
        Id<Incident>? from = fact.Incident;
        await move.Run(await store.Alerts.Where(alert => alert.Incident == from).ToListAsync(stop), fact.Incident, fact.Into, Actor.System($"fact {recorded.Position}"), stop);
    }
}
