using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Operation.Escalations;
using Tandem.Operation.Incidents;
using Tandem.Operation.Merging;

namespace Tandem.Operation.Paging;

/// <summary>Who was called about an incident that goes on in another is called about the other, unless somebody is already.</summary>
public sealed class OnIncidentMerged(Store store, PageSomebody call, ResolvePages resolve) : IListener<IncidentMerged>
{
    public async Task Hear(IncidentMerged fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory)
            return;
        var by = recorded.Deputy;
        var (about, other) = (IncidentKind.Key(fact.Incident), IncidentKind.Key(fact.Into));
        var pages = await store.PagesAbout(about).AsNoTracking().Where(page => page.State != PageLife.Resolved).ToListAsync(stop);
        if (pages.Count == 0)
            return;
        var survivor = await store.Incidents.AsNoTracking().SingleAsync(incident => incident.Id == fact.Into, stop);
        if (survivor.Open && pages.Find(page => page.State == PageLife.Triggered) is { } first && !await store.PagesAbout(other).AnyAsync(page => page.State != PageLife.Resolved, stop))
        {
            // The policy, if it still holds.
            var policy = await store.EscalationPolicies.AnyAsync(row => row.Id == first.Policy && row.State == EscalationLife.Active, stop) ? first.Policy : null;
            await call.Run(new(first.Title, other, policy, first.Team, first.Person, first.Service, first.Urgency, first.Details), by, stop);
        }

        await resolve.Run(new(about, $"It goes on in {IncidentKind.Kind.NumberOf(survivor)}."), by, stop);
    }
}
