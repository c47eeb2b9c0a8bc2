using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Transition.Configuration;
using Tandem.Transition.ItemClasses;
using Tandem.Transition.Reconciliation;

namespace Tandem.Transition.Sightings;

/// <summary>Finds live items of which an inventory has told nothing for longer than a rule allows; those it tells of again are settled.</summary>
public sealed class FindStaleItems(Store store, TimeProvider clock) : IChore
{
    public static TimeSpan Every => TimeSpan.FromDays(1);

    public async Task Run(CancellationToken stop)
    {
        var classes = await ClassTree.Load(store, stop);
        var rules = await store.Set<StaleRule>().AsNoTracking().Where(rule => rule.State == StaleRule.InUse).OrderBy(rule => rule.Serial).ToListAsync(stop);
        var findings = await Findings.Load(store, each => each.Nature == DiscrepancyNature.Stale, Actor.System("stale items"), clock.GetUtcNow(), stop);
        foreach (var found in await Under(classes, rules, stop))
            findings.Raise(Doubt.Stale(found.Item, found.Name, found.Source, IsoDay.Of(found.SeenAt), Doubt.Days));
        findings.SettleOthers(each => each.Field == Doubt.Days);
        await store.SaveChangesAsync(stop);
    }

    /// <summary>What would be found if the classes and the rules were such, source by source, the longest silent first.</summary>
    internal async Task<IReadOnlyList<SilentItem>> Under(ClassTree classes, IReadOnlyList<StaleRule> rules, CancellationToken stop)
    {
        var sources = await store.Set<Sighting>().Select(sighting => sighting.Source).Distinct().OrderBy(source => source).ToListAsync(stop);
        var silent = new List<SilentItem>();
        foreach (var (source, days, of) in sources.SelectMany(source => Limits(source, classes, rules)))
        {
            var before = clock.GetUtcNow().AddDays(-days);
            silent.AddRange(await store.Set<Sighting>().AsNoTracking().Where(sighting => sighting.Source == source && sighting.SeenAt < before)
                .Join(store.ConfigurationItems.Where(item => item.State == ItemLife.Live && EF.Parameter(of).Contains(item.Class)), sighting => sighting.Item, item => item.Id, (sighting, item) => new { item.Id, item.Serial, item.Name, sighting.SeenAt })
                .OrderBy(found => found.SeenAt).ThenBy(found => found.Id).Select(found => new SilentItem(found.Id, found.Serial, found.Name, source, found.SeenAt)).ToListAsync(stop));
        }

        return silent;
    }

    /// <summary>For one source: after how many days items of which classes are stale.</summary>
    private static IEnumerable<(string Source, int Days, string[] Classes)> Limits(string source, ClassTree classes, IReadOnlyList<StaleRule> rules) => classes.All
        .Select(each => (Class: each.Name, Rule: Rule(source, [.. classes.Lineage(each).Select(above => above.Name)], rules))).Where(pair => pair.Rule is not null)
        .GroupBy(pair => pair.Rule!.Days, pair => pair.Class).Select(group => (source, group.Key, group.ToArray()));

    /// <summary>The rule that decides: one for the source before one for all, then the one of the nearest class.</summary>
    private static StaleRule? Rule(string source, List<string> line, IReadOnlyList<StaleRule> rules) => rules
        .Where(rule => (rule.Source.Length == 0 || rule.Source == source) && (rule.Class.Length == 0 || line.Contains(rule.Class)))
        .OrderByDescending(rule => rule.Source.Length > 0).ThenByDescending(rule => line.IndexOf(rule.Class)).FirstOrDefault();
}
