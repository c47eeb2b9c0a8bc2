using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Products;

namespace Tandem.Product.RoadmapDates;

/// <summary>Finds what work waits for. An epic is no work: where it waits its parts do, and whoever waits for it waits for its parts.</summary>
public sealed class ReadBlockers(Store store)
{
    private static string Kind => BacklogItemKind.Kind.Name;

    /// <summary>For each item of a team's order that waits, for which open items, of whatever team, in one fixed sequence.</summary>
    public async Task<ILookup<Id<BacklogItem>, Blocker>> Of(IReadOnlyList<TeamWork> order, CancellationToken stop)
    {
        Guid[] ids = [.. order.SelectMany(work => work.Epics.Prepend(work.Item)).Select(item => item.Value).Distinct()];
        var links = ids.Length == 0 ? [] : await store.Links.Where(link => EF.Parameter(ids).Contains(link.To) && link.Relation == BacklogStore.Blocks && link.FromKind == Kind).Select(link => new { link.From, link.To }).ToListAsync(stop);
        var lineage = await Lineage.WithParts(store, links.Select(link => new Id<BacklogItem>(link.From)), stop);
        var blockers = links.Select(link => link.From).Distinct().ToDictionary(from => from, from => lineage.WorkOf(new(from)));
        var byWaiting = links.OrderBy(link => link.From).ToLookup(link => link.To, link => blockers[link.From]);
        return order.OrderBy(work => work.Item.Value)
            .SelectMany(work => work.Epics.Prepend(work.Item).SelectMany(each => byWaiting[each.Value]).SelectMany(each => each).Where(each => each.Item != work.Item).DistinctBy(each => each.Item).Select(each => (work.Item, Blocker: each)))
            .ToLookup(pair => pair.Item, pair => pair.Blocker);
    }

    /// <summary>The teams that wait, over any number of others, for something of these products or for something that these teams build.</summary>
    public async Task<IReadOnlyCollection<Id<Team>>> Waiting(IReadOnlySet<Id<DigitalProduct>> products, IReadOnlySet<Id<Team>> teams, CancellationToken stop)
    {
        var pairs = await store.Links.Where(link => link.Relation == BacklogStore.Blocks && link.FromKind == Kind).Select(link => new { link.From, link.To }).ToListAsync(stop);
        if (pairs.Count == 0)
            return [];
        var lineage = await Lineage.WithParts(store, pairs.SelectMany(pair => new[] { pair.From, pair.To }).Distinct().Select(id => new Id<BacklogItem>(id)), stop);
        var work = pairs.SelectMany(pair => new[] { pair.From, pair.To }).Distinct().ToDictionary(id => id, id => lineage.WorkOf(new(id)).Select(each => each.Team).OfType<Id<Team>>().Distinct().ToList());
        var waiting = new HashSet<Id<Team>>();
        bool found;
        do
        {
            found = false;
            foreach (var pair in pairs)
            {
                if ((lineage.ProductOf(new(pair.From)) is { } product && products.Contains(product)) || work[pair.From].Exists(team => teams.Contains(team) || waiting.Contains(team)))
                    found |= work[pair.To].Aggregate(false, (added, team) => waiting.Add(team) || added);
            }
        }
        while (found);
        return waiting;
    }
}
