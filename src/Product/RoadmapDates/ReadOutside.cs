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
    public async Task<ILookup<Id<BacklogItem>, Found>> Of(IReadOnlyCollection<Id<BacklogItem>> order, CancellationToken stop)
    {
        Guid[] ids = [.. order.Select(id => id.Value)];
        var links = ids.Length == 0 ? [] : await store.Links.Where(link => EF.Parameter(ids).Contains(link.To) && link.Relation == BacklogStore.Blocks).Select(link => new { link.From, link.To }).ToListAsync(stop);
        List<Id<BacklogItem>> others = [.. links.Select(link => new Id<BacklogItem>(link.From)).Distinct().Except(order)];
        var (products, roadmap) = (store.Products, store.RoadmapItems);
        var found = others.Count == 0 ? new() : await store.BacklogItems.Where(item => others.Contains(item.Id) && item.Open == EF.Parameter(true) && item.Type != BacklogType.Epic)
            .Select(item => new
            {
                item.Id,
                item.Serial,
                Given = roadmap.Where(row => row.Id == item.RoadmapItem).Select(row => row.Team).FirstOrDefault(),
                Usual = products.Where(row => row.Id == item.Product).Select(row => row.Team).FirstOrDefault(),
            }).ToDictionaryAsync(item => item.Id, item => new Found(item.Id, item.Serial, item.Given ?? item.Usual), stop);
        return links.Where(link => found.ContainsKey(new(link.From))).OrderBy(link => link.To).ThenBy(link => link.From)
            .ToLookup(link => new Id<BacklogItem>(link.To), link => found[new(link.From)]);
    }

    /// <summary>The teams that wait for work of these.</summary>
    public async Task<IReadOnlyCollection<Id<Team>>> Waiting(IReadOnlyCollection<Id<Team>> teams, CancellationToken stop)
    {
        List<Id<Team>?> named = [.. teams.Select(team => (Id<Team>?)team)];
        var (products, items) = (store.Products, store.BacklogItems);
        var kind = BacklogItemKind.Kind.Name;
        var pairs = await store.Links.Where(link => link.Relation == BacklogStore.Blocks && link.FromKind == kind).Select(link => new { link.From, link.To }).ToListAsync(stop);
        if (pairs.Count == 0)
            return [];
        List<Id<BacklogItem>> ids = [.. pairs.SelectMany(pair => new[] { pair.From, pair.To }).Distinct().Select(id => new Id<BacklogItem>(id))];
        var builders = await items.Where(item => ids.Contains(item.Id) && item.Open == EF.Parameter(true))
            .Select(item => new { item.Id, Team = products.Where(row => row.Id == item.Product).Select(row => row.Team).FirstOrDefault() }).ToDictionaryAsync(item => item.Id.Value, item => item.Team, stop);
        return [.. pairs.Where(pair => builders.TryGetValue(pair.From, out var builder) && named.Contains(builder)).Select(pair => builders.GetValueOrDefault(pair.To)).OfType<Id<Team>>().Distinct()];
    }

    /// <param name="Team">Null: nobody builds it.</param>
    public sealed record Found(Id<BacklogItem> Item, int Serial, Id<Team>? Team);
}
