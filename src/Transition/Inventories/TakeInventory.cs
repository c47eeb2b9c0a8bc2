using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.ItemClasses;
using Tandem.Transition.Relations;

namespace Tandem.Transition.Inventories;

/// <summary>
/// Takes over what another system knows: items it meets again are recognised, those that differ are changed, the others made; run again it changes nothing.
/// A dry run tells the same without saving anything.
/// </summary>
public sealed class TakeInventory(Store store, FurnishClasses furnish, ItemRules rules, MapNews news) : IFeature<TakeInventory.Request, InventoryReport>
{
    private const int AtOnce = 500;

    public sealed record Request(Inventory Inventory, bool DryRun = false);

    private readonly List<InventoryRejection> rejected = [];
    private readonly Dictionary<string, Id<ConfigurationItem>> taken = [];
    private int created, changed, unchanged, recognised, related, relatedBefore, ended;

    public async Task<InventoryReport> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("configuration-items.create");
        by.Demand("relations.create");
        var inventory = request.Inventory;
        rejected.AddRange(inventory.Rejected);
        var (classes, types) = await Model(request.DryRun, by, stop);
        var known = await KnownItems.Load(store, inventory, classes, stop);
        foreach (var some in inventory.Items.DistinctBy(item => item.Key).Chunk(AtOnce))
        {
            foreach (var found in some)
                await Take(found, inventory.Source, known, classes, by, stop);
            await Save(request.DryRun, stop);
        }

        await Relate(inventory, types, request.DryRun, by, stop);
        var missing = inventory.IsWhole ? known.Keys.Where(pair => !taken.ContainsKey(pair.Key)).Select(pair => pair.Value).ToArray() : [];
        var numbers = await store.ConfigurationItems.Where(item => EF.Parameter(missing).Contains(item.Id)).OrderBy(item => item.Serial).Select(item => item.Serial).ToListAsync(stop);
        return new(inventory.Source, request.DryRun, inventory.Objects, created, changed, unchanged, recognised, related, relatedBefore, ended, [.. numbers.Select(ConfigurationItemKind.Kind.NumberOf)], rejected);
    }

    private async Task<(ClassTree Classes, RelationTypes Types)> Model(bool dry, Actor by, CancellationToken stop)
    {
        if (dry)
            return (await ClassTree.Load(store, stop) is { All.Count: > 0 } known ? known : FurnishClasses.Usual(), await RelationTypes.Load(store, stop));
        await furnish.Run(new(), by, stop);
        return (await ClassTree.Load(store, stop), await RelationTypes.Furnished(store, stop));
    }

    private async Task Take(FoundItem found, string source, KnownItems known, ClassTree classes, Actor by, CancellationToken stop)
    {
        try
        {
            var of = classes.Demand(found.Class);
            var item = known.Find(found, of);
            if (item is null)
                item = await Make(found, of, source, classes, by, stop);
            else
                await Compare(item, found, source, classes, by, stop);
            taken[found.Key] = item.Id;
            if (known.Keys.ContainsKey(found.Key))
                return;
            store.Add(new ExternalKey { Source = source, Key = found.Key, Kind = ConfigurationItemKind.Kind.Name, Record = item.Id.Value, Rows = 1 });
            if (item.Version > 0)
            {
                recognised++;
                store.Announce(new ConfigurationItemRecognised(item.Id, source, found.Key), by);
            }
        }
        catch (Exception no) when (no is Refused or Missing)
        {
            rejected.Add(new(found.Key, no is Refused refused ? string.Join(" ", refused.Complaints.Select(complaint => complaint.Message)) : no.Message));
        }
    }

    private async Task<ConfigurationItem> Make(FoundItem found, ConfigurationClass of, string source, ClassTree classes, Actor by, CancellationToken stop)
    {
        var item = new ConfigurationItem
        {
            Name = ItemRules.Name(found.Name),
            Class = of.Name,
            Description = ItemRules.Description(found.Description),
            Source = source,
            Attributes = await rules.Attributes(classes, of, null, found.Attributes, by, stop),
        };
        item.Begin(found.State);
        store.Add(item);
        store.Announce(new ConfigurationItemAdded(item.Id, item.Name, item.Class), by);
        news.Tell(store, ConfigurationItemKind.Key(item.Id));
        created++;
        return item;
    }

    /// <summary>Takes over what the source knows better; what it does not speak of stays, and so do class and state, which people decide.</summary>
    private async Task Compare(ConfigurationItem item, FoundItem found, string source, ClassTree classes, Actor by, CancellationToken stop)
    {
        var of = classes.Find(item.Class) ?? classes.Demand(found.Class);
        var attributes = found.IsGuess ? item.Attributes : await rules.Attributes(classes, of, item.Attributes, found.Attributes, by, stop);
        var name = ItemRules.Name(found.Name);
        if (attributes == item.Attributes && name == item.Name)
        {
            unchanged++;
            return;
        }

        (item.Attributes, item.Name) = (attributes, name);
        store.Announce(new ConfigurationItemEdited(item.Id, source), by);
        news.Tell(store, ConfigurationItemKind.Key(item.Id));
        changed++;
    }

    private async Task Relate(Inventory inventory, RelationTypes types, bool dry, Actor by, CancellationToken stop)
    {
        var wanted = new Dictionary<(Id<ConfigurationItem> From, Id<ConfigurationItem> To, string Type), FoundRelation>();
        foreach (var found in inventory.Relations)
            Want(found, types, wanted);
        var there = await Known([.. wanted.Keys.Select(key => key.From).Distinct()], stop);
        foreach (var some in wanted.Keys.Chunk(AtOnce))
        {
            foreach (var key in some)
                Relate(key, there.GetValueOrDefault(key), inventory.Source, by);
            await Save(dry, stop);
        }

        if (!inventory.IsWhole)
            return;
        foreach (var gone in await store.ItemRelations.Where(each => each.Source == inventory.Source && each.State == ItemRelation.Current).ToListAsync(stop))
        {
            if (wanted.ContainsKey((gone.From, gone.To, gone.Relation)))
                continue;
            gone.Move(ItemRelation.Ended);
            store.Announce(new RelationMoved(gone.Id, ItemRelation.Current, ItemRelation.Ended), by);
            news.Tell(store, ItemRelation.Key(gone.Id));
            ended++;
        }

        await Save(dry, stop);
    }

    private void Want(FoundRelation found, RelationTypes types, Dictionary<(Id<ConfigurationItem> From, Id<ConfigurationItem> To, string Type), FoundRelation> wanted)
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

    private void Relate((Id<ConfigurationItem> From, Id<ConfigurationItem> To, string Type) key, ItemRelation? there, string source, Actor by)
    {
        // One that somebody ended stays ended: the source does not know why.
        if (there is not null)
        {
            relatedBefore++;
            return;
        }

        var made = new ItemRelation { From = key.From, Relation = key.Type, To = key.To, Source = source };
        store.Add(made);
        store.Announce(new RelationAdded(made.Id, made.From, made.Relation, made.To), by);
        news.Tell(store, ItemRelation.Key(made.Id));
        related++;
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

    private async Task Save(bool dry, CancellationToken stop)
    {
        if (!dry && store.ChangeTracker.HasChanges())
            await store.SaveChangesAsync(stop);
    }
}
