using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;

namespace Tandem.Product.RoadmapDates;

/// <summary>Finds the work of other teams that a team waits for.</summary>
public sealed class ReadOutside(Store store)
{
    /// <summary>For each item of a team's order that waits, for which open items of others, and who builds those; an epic's parts wait, not the epic.</summary>
    /// <param name="blockings">What blocks the items of the order.</param>
    public async Task<ILookup<Id<BacklogItem>, Found>> Of(IReadOnlyCollection<Id<BacklogItem>> order, IReadOnlyList<Blocking> blockings, CancellationToken stop)
    {
        List<Id<BacklogItem>> others = [.. blockings.Select(each => each.By).Distinct().Except(order)];
        var (products, roadmap) = (store.Products, store.RoadmapItems);
        var found = others.Count == 0 ? new() : await store.BacklogItems.Where(item => others.Contains(item.Id) && item.Open == EF.Parameter(true) && item.Type != BacklogType.Epic)
            .Select(item => new
            {
                item.Id,
                item.Serial,
                Given = roadmap.Where(row => row.Id == item.RoadmapItem).Select(row => row.Team).FirstOrDefault(),
                Usual = products.Where(row => row.Id == item.Product).Select(row => row.Team).FirstOrDefault(),
            }).ToDictionaryAsync(item => item.Id, item => new Found(item.Id, item.Serial, item.Given ?? item.Usual), stop);
        return blockings.Where(each => found.ContainsKey(each.By)).ToLookup(each => each.Item, each => found[each.By]);
    }

    /// <summary>The teams that wait for something of these products, or for something that these teams build.</summary>
    public async Task<IReadOnlyCollection<Id<Team>>> Waiting(IReadOnlySet<Id<DigitalProduct>> products, IReadOnlySet<Id<Team>> teams, CancellationToken stop)
    {
        var kind = BacklogItemKind.Kind.Name;
        var pairs = await store.Links.Where(link => link.Relation == BacklogStore.Blocks && link.FromKind == kind).Select(link => new { link.From, link.To }).ToListAsync(stop);
        List<Id<BacklogItem>> ids = [.. pairs.SelectMany(pair => new[] { pair.From, pair.To }).Distinct().Select(id => new Id<BacklogItem>(id))];
        if (ids.Count == 0)
            return [];
        var (all, roadmap) = (store.Products, store.RoadmapItems);
        var known = await store.BacklogItems.Where(item => ids.Contains(item.Id)).Select(item => new
        {
            item.Id,
            item.Product,
            Given = roadmap.Where(row => row.Id == item.RoadmapItem).Select(row => row.Team).FirstOrDefault(),
            Usual = all.Where(row => row.Id == item.Product).Select(row => row.Team).FirstOrDefault(),
        }).ToDictionaryAsync(item => item.Id.Value, item => (item.Product, Team: item.Given ?? item.Usual), stop);
        return [.. pairs.Where(pair => known.TryGetValue(pair.From, out var from) && (products.Contains(from.Product) || (from.Team is { } team && teams.Contains(team))))
            .Select(pair => known.GetValueOrDefault(pair.To).Team).OfType<Id<Team>>().Distinct()];
    }

    /// <param name="Team">Null: nobody builds it.</param>
    public sealed record Found(Id<BacklogItem> Item, int Serial, Id<Team>? Team);
}
