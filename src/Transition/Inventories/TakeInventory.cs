using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Transition.Configuration;
using Tandem.Transition.ItemClasses;
using Tandem.Transition.Precedence;
using Tandem.Transition.Reconciliation;
using Tandem.Transition.Relations;
using Tandem.Transition.Sightings;

namespace Tandem.Transition.Inventories;

/// <summary>
/// Takes over what another system knows: items it meets again are recognised, those that differ are changed where the source may, the others made; run again it changes nothing.
/// What does not fit together becomes a discrepancy. A dry run tells the same without saving anything.
/// </summary>
public sealed class TakeInventory(Store store, FurnishClasses furnish, ItemRules rules, TimeProvider clock) : IFeature<TakeInventory.Request, InventoryReport>
{
    private const int AtOnce = 500;

    public sealed record Request(Inventory Inventory, bool DryRun = false);

    private readonly List<InventoryRejection> rejected = [];
    private readonly List<InventoryChange> changes = [];
    private readonly Dictionary<string, Id<ConfigurationItem>> taken = [];
    private string source = "";
    private ClassTree classes = new([]);
    private SourceOrder order = new(new([]), []);
    private int unchanged, recognised;

    public async Task<InventoryReport> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("configuration-items.create");
        by.Demand("relations.create");
        var inventory = request.Inventory;
        source = inventory.Source;
        rejected.AddRange(inventory.Rejected);
        var types = await Model(request.DryRun, by, stop);
        var known = await KnownItems.Load(store, inventory, classes, stop);
        var (findings, sightings) = (await Findings.Load(store, each => each.Source == inventory.Source, by, clock.GetUtcNow(), stop), await SightingBook.Open(store, source, clock.GetUtcNow(), stop));
        foreach (var some in inventory.Items.DistinctBy(item => item.Key).Chunk(AtOnce))
        {
            foreach (var found in some)
                await Take(found, known, findings, sightings, by, stop);
            await Save(request.DryRun, stop);
        }

        var missing = inventory.IsWhole ? Gone(inventory, known, findings, sightings) : [];
        Settle(inventory, findings);
        await Save(request.DryRun, stop);
        var relations = new InventoryRelations(store, inventory, taken, request.DryRun, by);
        await relations.Take(types, stop);
        rejected.AddRange(relations.Rejected);
        return new(
            source, request.DryRun, inventory.Objects, Count("created"), Count("changed"), unchanged, Count("kept"), recognised,
            relations.Created, relations.Unchanged, relations.Ended, missing, rejected, changes);
    }

    private int Count(string fate) => changes.Count(change => change.Fate == fate);

    private async Task<RelationTypes> Model(bool dry, Actor by, CancellationToken stop)
    {
        if (!dry)
            await furnish.Run(new(), by, stop);
        classes = await ClassTree.Load(store, stop) is { All.Count: > 0 } loaded ? loaded : FurnishClasses.Usual();
        order = await SourceOrder.Load(store, classes, stop);
        return dry ? await RelationTypes.Load(store, stop) : await RelationTypes.Furnished(store, stop);
    }

    private async Task Take(FoundItem found, KnownItems known, Findings findings, SightingBook sightings, Actor by, CancellationToken stop)
    {
        try
        {
            var of = classes.Demand(found.Class);
            var (candidates, rule) = known.Find(found, of);
            if (candidates.Count > 1)
            {
                Puzzle(found, candidates, rule, findings);
                return;
            }

            var there = candidates.Count == 1 ? candidates[0] : null;
            if (there is not null)
                await Compare(there, found, findings, by, stop);
            var item = there ?? await Make(found, of, by, stop);
            taken[found.Key] = item.Id;
            sightings.Saw(item.Id, ItemRules.Name(found.Name), found.IsGuess ? CustomValues.None : CustomValues.Of(found.Attributes));
            if (!known.Keys.ContainsKey(found.Key))
                Remember(found.Key, item, by);
        }
        catch (Exception no) when (no is Refused or Missing)
        {
            rejected.Add(new(found.Key, no is Refused refused ? string.Join(" ", refused.Complaints.Select(complaint => complaint.Message)) : no.Message));
        }
    }

    /// <summary>Several items could be the one found: nothing is guessed, and somebody is asked whether they are one.</summary>
    private void Puzzle(FoundItem found, IReadOnlyList<ConfigurationItem> candidates, string rule, Findings findings)
    {
        List<ConfigurationItem> alike = [.. candidates.OrderBy(each => each.Serial)];
        foreach (var younger in alike.Skip(1).Where(each => each.State != ItemLife.Retired))
            findings.Raise(Doubt.Duplicate(alike[0], younger, rule, source));
        throw new Refused($"\"{found.Name}\" could be any of {string.Join(", ", alike.Take(5).Select(ConfigurationItemKind.Kind.NumberOf))}: they have the same {rule}.");
    }

    private async Task<ConfigurationItem> Make(FoundItem found, ConfigurationClass of, Actor by, CancellationToken stop)
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
        changes.Add(new(found.Key, null, item.Name, "created", []));
        return item;
    }

    /// <summary>Takes over what the source knows better; what it does not speak of stays, and so do class and state, which people decide.</summary>
    private async Task Compare(ConfigurationItem item, FoundItem found, Findings findings, Actor by, CancellationToken stop)
    {
        var of = classes.Find(item.Class) ?? classes.Demand(found.Class);
        var attributes = found.IsGuess ? item.Attributes : await rules.Attributes(classes, of, item.Attributes, found.Attributes, by, stop);
        var verdicts = Arbitration.Tell(store, item, ItemRules.Name(found.Name), attributes, source, order);
        if (verdicts.Count == 0)
        {
            unchanged++;
            return;
        }

        foreach (var verdict in verdicts.Where(verdict => verdict.KeptFor is not null))
            findings.Raise(Doubt.Conflict(item, verdict, source));
        var changed = verdicts.Any(verdict => verdict.KeptFor is null);
        if (changed)
            store.Announce(new ConfigurationItemEdited(item.Id, source), by);
        changes.Add(new(found.Key, ConfigurationItemKind.Kind.NumberOf(item), item.Name, changed ? "changed" : "kept", verdicts));
    }

    private void Remember(string key, ConfigurationItem item, Actor by)
    {
        store.Add(new ExternalKey { Source = source, Key = key, Kind = ConfigurationItemKind.Kind.Name, Record = item.Id.Value, Rows = 1 });
        if (item.Version == 0)
            return;
        recognised++;
        store.Announce(new ConfigurationItemRecognised(item.Id, source, key), by);
    }

    /// <summary>The numbers of items of which a whole inventory tells no more; those still in use somebody is asked about.</summary>
    private List<string> Gone(Inventory inventory, KnownItems known, Findings findings, SightingBook sightings)
    {
        var (told, present) = (inventory.Items.Select(item => item.Key).ToHashSet(), taken.Values.ToHashSet());
        var gone = known.Keys.Where(pair => !told.Contains(pair.Key) && !present.Contains(pair.Value)).Select(pair => known.ItemOf(pair.Value)).OfType<ConfigurationItem>().Distinct().OrderBy(item => item.Serial).ToList();
        foreach (var item in gone.Where(item => item.State != ItemLife.Retired))
            findings.Raise(Doubt.Stale(item.Id, item.Name, source, sightings.Last(item.Id) is { } last ? IsoDay.Of(last) : null, Doubt.Missing));
        return [.. gone.Select(ConfigurationItemKind.Kind.NumberOf)];
    }

    /// <summary>What this run would have found again, and has not, is no longer true.</summary>
    private void Settle(Inventory inventory, Findings findings)
    {
        var present = taken.Values.ToHashSet();
        findings.SettleOthers(each => each.Nature == DiscrepancyNature.Duplicate ? inventory.IsWhole : present.Contains(each.Item));
    }

    private async Task Save(bool dry, CancellationToken stop)
    {
        if (!dry && store.ChangeTracker.HasChanges())
            await store.SaveChangesAsync(stop);
    }
}
