using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Merging;

/// <summary>Whoever reported the same hears on the own incident that the other is over.</summary>
public sealed class OnIncidentResolved(Store store, AddComment comment) : IListener<IncidentResolved>
{
    public async Task Hear(IncidentResolved fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory)
            return;
        var merged = await store.Incidents.Where(incident => incident.MergedInto == fact.Incident).Select(incident => incident.Id).ToListAsync(stop);
        foreach (var incident in merged)
        {
            if (await store.HasFollowed(recorded, incident.Value, stop))
                continue;
            await comment.Run(new(IncidentKind.Key(incident), fact.Resolution), recorded.Deputy, stop);
        }
    }
}
