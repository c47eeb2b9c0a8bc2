using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;
using Tandem.Operation.Families;
using Tandem.Operation.Handling;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Merging;

/// <summary>Takes a merge back: the incident is again what it was, as its facts tell.</summary>
public sealed class UnmergeIncident(Store store, Relations relations, IncidentTimers timers) : IFeature<UnmergeIncident.Request>
{
    public sealed record Request(Id<Incident> Incident);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incident = await store.Incident(request.Incident, stop);
        var into = incident.MergedInto ?? throw new Refused("It was not merged.", nameof(incident.MergedInto));
        await store.Find(IncidentKind.Key(into), by, (_, actor) => actor.ReachOf(MergingPractice.Right), "merge", stop);
        var (id, before) = (incident.Id.Value, incident.State);
        var recorded = await store.Facts.Where(fact => fact.Record == id && fact.Name == nameof(IncidentMerged)).OrderByDescending(fact => fact.Entry).FirstAsync(stop);
        if (!store.TakeBack(incident, recorded))
            throw new Refused("It has been changed since it was merged, so it cannot be as it was.", nameof(incident.State));
        var merged = recorded.As<IncidentMerged>();
        store.Announce(new IncidentUnmerged(incident.Id, into), by);
        store.Announce(new IncidentParted(into, incident.Id), by);
        await Part(merged, by, stop);
        await timers.Follow(incident, before, stop);
        await store.SaveChangesAsync(stop);
    }

    /// <summary>Undoes what came with the merge, as far as it still stands.</summary>
    private async Task Part(IncidentMerged merged, Actor by, CancellationToken stop)
    {
        if (merged.Link is { } made && await store.Set<Link>().SingleOrDefaultAsync(link => link.Id == made, stop) is { } link)
        {
            store.Remove(link);
            store.Announce(new RecordUnlinked(link.Source, link.Id, link.Relation, link.Target), by);
            store.Announce(new RecordUnlinked(link.Target, link.Id, relations.Named(link.Relation)!.Value.Relation.Inverse, link.Source), by);
        }

        foreach (var person in merged.Followers)
        {
            if (await store.Set<Watcher>().FindAsync([merged.Into.Value, person], stop) is not { } watcher)
                continue;
            store.Remove(watcher);
            store.Announce(new WatchEnded(IncidentKind.Key(merged.Into), person), by);
        }

        foreach (var child in await store.ChildrenOf(merged.Into).Where(child => merged.Children.Contains(child.Id)).ToListAsync(stop))
        {
            child.Parent = merged.Incident;
            store.Announce(new IncidentEdited(child.Id), by);
        }
    }
}
