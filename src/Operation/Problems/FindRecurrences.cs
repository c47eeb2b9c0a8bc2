using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Problems;

/// <summary>Looks among the incidents of the last weeks, as far as the actor may see them, for those that recur and have no problem yet.</summary>
public sealed class FindRecurrences(Store store, TimeProvider clock)
{
    /// <summary>Days that are looked back.</summary>
    public const int Days = 30;

    /// <summary>Incidents that are looked at, the newest.</summary>
    private const int LookedAt = 3_000;

    public async Task<IReadOnlyList<Recurrence>> Run(Actor by, CancellationToken stop)
    {
        var since = clock.GetUtcNow().AddDays(-Days);
        var recent = await IncidentKind.Kind.VisibleTo(by, store.Incidents.AsNoTracking())
            .Where(incident => incident.OpenedAt >= since && incident.State != IncidentLife.Cancelled)
            .OrderByDescending(incident => incident.OpenedAt).Take(LookedAt)
            .Select(incident => new { incident.Id, incident.Serial, incident.Title, incident.Service, incident.OpenedAt, OverAt = incident.ResolvedAt ?? incident.ClosedAt, incident.TimeSpent, incident.Requester }).ToListAsync(stop);
        Guid[] ids = [.. recent.Select(incident => incident.Id.Value)];
        var explained = (await store.Links.Where(link => link.Relation == IncidentCauses.CausedBy && EF.Parameter(ids).Contains(link.From) && link.ToKind == ProblemKind.Kind.Name)
            .Select(link => link.From).ToListAsync(stop)).ToHashSet();
        return Recurrence.Among(recent.Where(incident => !explained.Contains(incident.Id.Value))
            .Select(incident => new RecentIncident(incident.Serial, incident.Title, incident.Service, incident.OpenedAt, incident.OverAt, incident.TimeSpent, incident.Requester)));
    }
}
