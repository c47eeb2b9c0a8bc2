using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.Relations;

namespace Tandem.Transition.Inventories;

/// <summary>Takes over the relations of an inventory whose items were taken before.</summary>
internal sealed class InventoryRelations(Store store, Inventory inventory, IReadOnlyDictionary<string, Id<ConfigurationItem>> taken, bool dry, Actor by)
{
    private const int AtOnce = 500;
    private readonly Dictionary<(Id<ConfigurationItem> From, Id<ConfigurationItem> To, string Type), FoundRelation> wanted = [];
    private readonly List<InventoryRejection> rejected = [];

    public int Created { get; private set; }

    public int Unchanged { get; private set; }

    public int Ended { get; private set; }

    public IReadOnlyList<InventoryRejection> Rejected => rejected;

    public async Task Take(RelationTypes types, CancellationToken stop)
    {
        foreach (var found in inventory.Relations)
            Want(found, types);
        var there = await Known([.. wanted.Keys.Select(key => key.From).Distinct()], stop);
        foreach (var some in wanted.Keys.Chunk(AtOnce))
        {
            foreach (var key in some)
                Relate(key, there.GetValueOrDefault(key));
            await Save(stop);
        }

        if (inventory.IsWhole)
            await EndOthers(stop);
    }

    private void Want(FoundRelation found, RelationTypes types)
    {
        var where = $"{found.From} {found.Relation} {found.To}";
        if (types.Find(found.Relation) is not var (type, reversed))
            rejected.Add(new(where, $"There is no relation \"{found.Relation}\"."));
        else if (!taken.TryGetValue(found.From, out var from))
            rejected.Add(new(where, $"There is no item \"{found.From}\"."));
        else if (!taken.TryGetValue(found.To, out var to))
            rejected.Add(new(where, $"There is no item \"{found.To}\"."));
        else if (from == to)
            rejected.Add(new(where, "An item has no relation to itself."));
        else
            wanted.TryAdd(reversed ? (to, from, type.Name) : (from, to, type.Name), found);
    }

    private void Relate((Id<ConfigurationItem> From, Id<ConfigurationItem> To, string Type) key, ItemRelation? there)
    {
        // One that somebody ended stays ended: the source does not know why.
        if (there is not null)
        {
            Unchanged++;
            return;
        }

        var made = new ItemRelation { From = key.From, Relation = key.Type, To = key.To, Source = inventory.Source };
        store.Add(made);
        store.Announce(new RelationAdded(made.Id, made.From, made.Relation, made.To), by);
        Created++;
    }

    private async Task EndOthers(CancellationToken stop)
    {
        foreach (var gone in await store.ItemRelations.Where(each => each.Source == inventory.Source && each.State == ItemRelation.Current).ToListAsync(stop))
        {
            if (wanted.ContainsKey((gone.From, gone.To, gone.Relation)))
                continue;
            gone.Move(ItemRelation.Ended);
            store.Announce(new RelationMoved(gone.Id, ItemRelation.Current, ItemRelation.Ended), by);
            Ended++;
        }

        await Save(stop);
    }

    private async Task<Dictionary<(Id<ConfigurationItem> From, Id<ConfigurationItem> To, string Type), ItemRelation>> Known(Id<ConfigurationItem>[] from, CancellationToken stop)
    {
        var there = new Dictionary<(Id<ConfigurationItem> From, Id<ConfigurationItem> To, string Type), ItemRelation>();
        foreach (var some in from.Chunk(AtOnce))
        {
            foreach (var relation in await store.ItemRelations.AsNoTracking().Where(each => EF.Parameter(some).Contains(each.From)).ToListAsync(stop))
                there[(relation.From, relation.To, relation.Relation)] = relation;
        }

        return there;
    }

    private async Task Save(CancellationToken stop)
    {
        if (!dry && store.ChangeTracker.HasChanges())
            await store.SaveChangesAsync(stop);
    }
}
