using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.Inventories;
using Tandem.Transition.ItemClasses;

namespace Tandem.Transition.Reconciliation;

/// <summary>Finds items that have in common what identifies items of their class. Two that one source knows under two keys are two.</summary>
public sealed class FindDuplicates(Store store, TimeProvider clock) : IChore
{
    private const int MostFound = 2_000;
    private const int AtOnce = 500;

    public static TimeSpan Every => TimeSpan.FromDays(1);

    public async Task Run(CancellationToken stop)
    {
        var classes = await ClassTree.Load(store, stop);
        var findings = await Findings.Load(store, each => each.Nature == DiscrepancyNature.Duplicate, Actor.System("duplicates"), clock.GetUtcNow(), stop);
        foreach (var (rule, older, younger) in (await Under(classes, stop)).Take(MostFound))
            findings.Raise(Doubt.Duplicate(older, younger, rule, ""));
        findings.SettleOthers(each => each.Source.Length == 0);
        await store.SaveChangesAsync(stop);
    }

    /// <summary>What would be found if the classes were such.</summary>
    internal async Task<IReadOnlyList<(string Rule, ConfigurationItem Older, ConfigurationItem Younger)>> Under(ClassTree classes, CancellationToken stop)
    {
        var pairs = (await Alike(classes, stop)).SelectMany(alike => Pairs(alike.Rule, alike.Items, classes)).ToList();
        var sources = await Sources([.. pairs.SelectMany(pair => new[] { pair.Older.Id.Value, pair.Younger.Id.Value }).Distinct()], stop);
        return [.. pairs.Where(pair => !sources[pair.Older.Id.Value].Intersect(sources[pair.Younger.Id.Value]).Any())];
    }

    /// <summary>Items that have the same value for a rule of their class, the oldest first.</summary>
    private async Task<IEnumerable<(string Rule, List<ConfigurationItem> Items)>> Alike(ClassTree classes, CancellationToken stop)
    {
        var rules = classes.All.ToDictionary(each => each.Name, classes.IdentifiedBy);
        var found = new Dictionary<(string Rule, string Value), List<ConfigurationItem>>();
        await foreach (var item in store.ConfigurationItems.AsNoTracking().Where(each => each.State != ItemLife.Retired).OrderBy(each => each.Serial).AsAsyncEnumerable().WithCancellation(stop))
        {
            foreach (var rule in rules.GetValueOrDefault(item.Class) ?? [])
            {
                if (KnownItems.Value(rule, item)?.ToUpperInvariant() is not { } value)
                    continue;
                if (!found.TryGetValue((rule, value), out var alike))
                    found.Add((rule, value), alike = []);
                alike.Add(item);
            }
        }

        return found.Where(pair => pair.Value.Count > 1).Select(pair => (pair.Key.Rule, pair.Value));
    }

    private static IEnumerable<(string Rule, ConfigurationItem Older, ConfigurationItem Younger)> Pairs(string rule, List<ConfigurationItem> alike, ClassTree classes)
    {
        for (var at = 1; at < alike.Count; at++)
        {
            if (alike.Take(at).FirstOrDefault(older => AreRelated(older, alike[at], classes)) is { } older)
                yield return (rule, older, alike[at]);
        }
    }

    private static bool AreRelated(ConfigurationItem one, ConfigurationItem other, ClassTree classes) =>
        classes.Find(one.Class) is { } left && classes.Find(other.Class) is { } right && (classes.Lineage(left).Contains(right) || classes.Lineage(right).Contains(left));

    private async Task<ILookup<Guid, string>> Sources(Guid[] items, CancellationToken stop)
    {
        var known = new List<ExternalKey>();
        foreach (var some in items.Chunk(AtOnce))
            known.AddRange(await store.ExternalKeys.AsNoTracking().Where(key => key.Kind == ConfigurationItemKind.Kind.Name && EF.Parameter(some).Contains(key.Record)).ToListAsync(stop));
        return known.ToLookup(key => key.Record, key => key.Source);
    }
}
