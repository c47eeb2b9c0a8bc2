using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.LikelyCauses;

/// <summary>Says what the likely cause of an incident is, if that is news.</summary>
public sealed class NameLikelyCause(Store store, FindLikelyCause find)
{
    public async Task Run(Id<Incident> incident, RecordedFact because, CancellationToken stop)
    {
        if (await find.Of(incident, stop) is not { } cause)
            return;
        var told = await store.Facts.AsNoTracking().Where(fact => fact.Record == incident.Value && fact.Name == nameof(LikelyCauseNamed)).OrderByDescending(fact => fact.Entry).FirstOrDefaultAsync(stop);
        if (told?.As<LikelyCauseNamed>().Item.Value == cause.Id)
            return;
        store.Announce(new LikelyCauseNamed(incident, new(cause.Id), cause.Name, cause.Reason), because.Follower);
        await store.SaveChangesAsync(stop);
    }
}
