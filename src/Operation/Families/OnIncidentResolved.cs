using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Families;

/// <summary>What resolves a parent resolves its open children, if whoever resolved it wanted that.</summary>
public sealed class OnIncidentResolved(Store store, ResolveIncident resolve) : IListener<IncidentResolved>
{
    public async Task Hear(IncidentResolved fact, RecordedFact recorded, CancellationToken stop)
    {
        if (!fact.Children || recorded.IsHistory)
            return;
        var by = recorded.Deputy;
        foreach (var child in await store.ChildrenOf(fact.Incident).Where(child => child.Open).Select(child => child.Id).ToListAsync(stop))
            await resolve.Run(new(child, fact.Code, fact.Resolution, ResolveChildren: false), by, stop);
    }
}
