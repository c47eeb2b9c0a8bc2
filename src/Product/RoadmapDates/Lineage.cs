using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;

namespace Tandem.Product.RoadmapDates;

/// <summary>What some backlog items are parts of, and who builds them therefore.</summary>
internal sealed class Lineage
{
    private readonly Dictionary<Id<BacklogItem>, Row> rows = [];

    /// <summary>Reads the items and all that they are parts of.</summary>
    public static async Task<Lineage> Of(Store store, IEnumerable<Id<BacklogItem>> items, CancellationToken stop)
    {
        var (lineage, roadmap, products) = (new Lineage(), store.RoadmapItems, store.Products);
        List<Id<BacklogItem>> wanted = [.. items.Distinct()];
        while (wanted.Count > 0)
        {
            var found = await store.BacklogItems.Where(item => EF.Parameter(wanted).Contains(item.Id)).Select(item => new Row(
                item.Id, item.Serial, item.Product, item.Type, item.Open, item.Parent, item.RoadmapItem, roadmap.Where(row => row.Id == item.RoadmapItem).Select(row => row.Team).FirstOrDefault(),
                products.Where(row => row.Id == item.Product).Select(row => row.Team).FirstOrDefault())).ToListAsync(stop);
            foreach (var row in found)
                lineage.rows[row.Item] = row;
            wanted = [.. found.Select(row => row.Parent).OfType<Id<BacklogItem>>().Distinct().Where(id => !lineage.rows.ContainsKey(id))];
        }

        return lineage;
    }

    /// <summary>The same with the parts of all epics among them, and the parts of those.</summary>
    public static async Task<Lineage> WithParts(Store store, IEnumerable<Id<BacklogItem>> items, CancellationToken stop)
    {
        var (all, level) = (items.ToHashSet(), items.ToList());
        while (level.Count > 0)
        {
            var parts = await store.BacklogItems.Where(item => item.Parent != null && EF.Parameter(level).Contains(item.Parent.Value)).Select(item => item.Id).ToListAsync(stop);
            level = [.. parts.Where(all.Add)];
        }

        return await Of(store, all, stop);
    }

    /// <summary>The items whose parts are gathered with them by these roadmap items.</summary>
    public static async Task<List<Id<BacklogItem>>> Whole(Store store, List<Id<RoadmapItem>> roadmap, CancellationToken stop)
    {
        var whole = new HashSet<Id<BacklogItem>>();
        var level = roadmap.Count == 0 ? [] : await store.BacklogItems.Where(item => item.RoadmapItem != null && roadmap.Contains(item.RoadmapItem.Value)).Select(item => item.Id).ToListAsync(stop);
        while (level.Count > 0)
        {
            var parts = await store.BacklogItems.Where(item => item.RoadmapItem == null && item.Parent != null && EF.Parameter(level).Contains(item.Parent.Value)).Select(item => new { item.Id, item.Parent }).ToListAsync(stop);
            whole.UnionWith(parts.Select(part => part.Parent!.Value));
            level = [.. parts.Select(part => part.Id).Where(id => !whole.Contains(id))];
        }

        return [.. whole];
    }

    /// <summary>The epics that an item is a part of, the nearest first.</summary>
    public IReadOnlyList<Id<BacklogItem>> EpicsOf(Id<BacklogItem>? parent) => [.. Above(parent).Where(row => row.Type == BacklogType.Epic).Select(row => row.Item)];

    /// <summary>The roadmap item that gathers the parts of an item: its own, or that of the nearest above it that has one.</summary>
    public Id<RoadmapItem>? RoadmapOf(Id<BacklogItem>? parent) => Above(parent).Select(row => row.Roadmap).FirstOrDefault(roadmap => roadmap is not null);

    /// <summary>The open work that one item stands for: itself, or the parts of an epic.</summary>
    public IReadOnlyList<Blocker> WorkOf(Id<BacklogItem> item) => !rows.TryGetValue(item, out var row) ? []
        : row.Type != BacklogType.Epic ? row.Open ? [new(item, row.Serial, TeamOf(row))] : []
        : [.. rows.Values.Where(part => part.Open && part.Type != BacklogType.Epic && EpicsOf(part.Parent).Contains(item)).OrderBy(part => part.Serial).Select(part => new Blocker(part.Item, part.Serial, TeamOf(part)))];

    public Id<DigitalProduct>? ProductOf(Id<BacklogItem> item) => rows.TryGetValue(item, out var row) ? row.Product : null;

    /// <summary>Whom the nearest roadmap item was given to, or else who builds the product.</summary>
    private Id<Team>? TeamOf(Row row) => Above(row.Item).FirstOrDefault(each => each.Roadmap is not null)?.Given ?? row.Usual;

    private IEnumerable<Row> Above(Id<BacklogItem>? item)
    {
        for (var at = item; at is { } id && rows.TryGetValue(id, out var row); at = row.Parent)
            yield return row;
    }

    private sealed record Row(Id<BacklogItem> Item, int Serial, Id<DigitalProduct> Product, BacklogType Type, bool Open, Id<BacklogItem>? Parent, Id<RoadmapItem>? Roadmap, Id<Team>? Given, Id<Team>? Usual);
}
