using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Operation.Merging;

namespace Tandem.Operation.LikelyCauses;

/// <summary>Incidents that alerts opened for one cause become one: the later goes into the earlier, unless a person had to do with it already.</summary>
public sealed class OnSharedCauseSeen(Store store, MergeIncidents merge) : IListener<SharedCauseSeen>
{
    public async Task Hear(SharedCauseSeen fact, RecordedFact recorded, CancellationToken stop)
    {
        var both = await store.Incidents.AsNoTracking().Where(incident => incident.Id == fact.Incident || incident.Id == fact.Other).OrderBy(incident => incident.OpenedAt).ThenBy(incident => incident.Serial).ToListAsync(stop);
        if (both is not [{ Open: true } earlier, { Open: true } later])
            return;
        var (from, into) = await MayGo(later, stop) ? (later, earlier) : await MayGo(earlier, stop) ? (earlier, later) : (null, null);
        if (from is null)
            return;
        try
        {
            await merge.Run(new(from.Id, into!.Id), recorded.Follower, stop);
        }
        catch (Refused)
        {
            // Somebody has just ended one of them, or made a family of them: they know both.
            store.Forget();
        }
    }

    /// <summary>It was opened by alerts alone, and nobody leads it or works on it.</summary>
    private async Task<bool> MayGo(Incident incident, CancellationToken stop) =>
        !incident.Major && incident.Channel == Channel.Monitoring && !await store.WasTouched(incident, stop);
}
