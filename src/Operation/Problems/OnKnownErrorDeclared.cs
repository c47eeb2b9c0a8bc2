using Microsoft.EntityFrameworkCore;
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
        var cause = recorded.AsCause;
        var open = await store.Incidents.AsNoTracking().Open.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(stop);
        Guid[] keys = [.. open.Select(incident => incident.Value)];
        var told = await store.Facts.Where(each => EF.Parameter(keys).Contains(each.Record) && each.Cause == cause).Select(each => each.Record).ToListAsync(stop);
        foreach (var incident in open.Where(incident => !told.Contains(incident.Value)))
            store.Announce(new WorkaroundOffered(incident, fact.Problem), recorded.Deputy);

        await store.SaveChangesAsync(stop);
    }
}
