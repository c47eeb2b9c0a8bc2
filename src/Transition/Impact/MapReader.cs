using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.Relations;

namespace Tandem.Transition.Impact;

/// <summary>Reads the map out of the store: as it is now, or what is new about a few of its records.</summary>
internal static class MapReader
{
    private const int MostRoom = 10_000_000;

    public static async Task<ImpactMap> Now(Store store, CancellationToken stop)
    {
        // The last number says how many there are at most, and costs nothing to ask for.
        var room = await store.ItemRelations.MaxAsync(relation => (int?)relation.Serial, stop) ?? 0;
        var builder = new MapBuilder(await RelationTypes.Load(store, stop), Math.Min(room, MostRoom));
        var rows = new MapRows(store);
        await rows.Items(builder.Add, stop);
        await rows.Relations(builder.Add, stop);
        return builder.Make();
    }

    /// <summary>Brings a map up to what the store says of records that changed.</summary>
    public static async Task Renew(ImpactMap map, Store store, IReadOnlyCollection<Guid> items, IReadOnlyCollection<Guid> relations, CancellationToken stop)
    {
        foreach (var some in items.Select(id => new Id<ConfigurationItem>(id)).Chunk(500))
        {
            foreach (var item in await Items(store.ConfigurationItems.AsNoTracking().Where(each => EF.Parameter(some).Contains(each.Id))).ToListAsync(stop))
                map.Put(item);
        }

        foreach (var some in relations.Select(id => new Id<ItemRelation>(id)).Chunk(500))
            await Renew(map, store, some, stop);
    }

    private static async Task Renew(ImpactMap map, Store store, Id<ItemRelation>[] some, CancellationToken stop)
    {
        var ends = await store.ItemRelations.AsNoTracking().Where(each => EF.Parameter(some).Contains(each.Id)).Select(each => new { each.From, each.To, each.Relation }).ToListAsync(stop);
        var froms = ends.SelectMany(each => new[] { each.From, each.To }).Distinct().ToArray();
        // The state is looked at afterwards: asked for in the query, SQLite goes through every current relation that there is.
        var there = await store.ItemRelations.AsNoTracking().Where(each => EF.Parameter(froms).Contains(each.From) && EF.Parameter(froms).Contains(each.To))
            .Select(each => new { each.State, Relation = new MapRelation(each.From.Value, each.Relation, each.To.Value, each.Group, each.Needed, each.Effect) }).ToListAsync(stop);
        var now = there.Where(each => each.State == ItemRelation.Current).Select(each => each.Relation)
            .ToLookup(each => (each.From, each.To, each.Type));
        foreach (var each in ends)
            map.Put(each.From.Value, each.To.Value, each.Relation, [.. now[(each.From.Value, each.To.Value, each.Relation)], .. now[(each.To.Value, each.From.Value, each.Relation)]]);
    }

    private static IQueryable<MapItem> Items(IQueryable<ConfigurationItem> items) =>
        items.Select(item => new MapItem(item.Id.Value, item.Serial, item.Name, item.Class, item.Service == null ? null : item.Service.Value.Value, item.State == ItemLife.Retired));
}
