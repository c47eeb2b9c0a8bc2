using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Problems;

/// <summary>Those who work on the open incidents of a known error hear that there is a workaround.</summary>
public sealed class OnKnownErrorDeclared(Store store) : IListener<KnownErrorDeclared>
{
    public async Task Hear(KnownErrorDeclared fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory)
            return;
        var ids = await store.IncidentsOf(fact.Problem, stop);
        var cause = $"fact {recorded.Position}";
        foreach (var incident in await store.Incidents.AsNoTracking().Open.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(stop))
        {
            if (await store.Facts.AnyAsync(told => told.Record == incident.Value && told.Cause == cause, stop))
                continue;
            store.Announce(new WorkaroundOffered(incident, fact.Problem), Actor.System(cause) with { OnBehalfOf = recorded.Actor });
        }

        await store.SaveChangesAsync(stop);
    }
}
