using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.ItemClasses;
using Tandem.Transition.Precedence;
using Tandem.Transition.Sightings;

namespace Tandem.Transition.RuleTrials;

/// <summary>The rules by which items are recognised, sources believed and items called stale: as they are, or as somebody supposes.</summary>
internal sealed class RulesInForce(IEnumerable<ConfigurationClass> classes, IEnumerable<ReconciliationRule> sources, IEnumerable<StaleRule> stale)
{
    public ClassTree Classes { get; } = new(classes);

    public IReadOnlyList<ReconciliationRule> Sources { get; } = [.. sources.Where(rule => rule.State == ReconciliationRule.InUse).OrderBy(rule => rule.Serial)];

    public IReadOnlyList<StaleRule> Stale { get; } = [.. stale.Where(rule => rule.State == StaleRule.InUse).OrderBy(rule => rule.Serial)];

    public SourceOrder Order => field ??= new(Classes, Sources);

    /// <param name="supposed">Where a change was rehearsed: what is tracked there stands for what is saved.</param>
    public static async Task<RulesInForce> Load(Store store, Store? supposed, CancellationToken stop) => new(
        Suppose(await store.Set<ConfigurationClass>().AsNoTracking().ToListAsync(stop), supposed),
        Suppose(await store.Set<ReconciliationRule>().AsNoTracking().ToListAsync(stop), supposed),
        Suppose(await store.Set<StaleRule>().AsNoTracking().ToListAsync(stop), supposed));

    /// <summary>The classes of which items may be recognised otherwise, or ask for other things.</summary>
    public IReadOnlyList<string> ClassesUnlike(RulesInForce others)
    {
        var changed = Classes.All.Where(each => others.Classes.Find(each.Name) is not { } known || known.Parent != each.Parent || !known.IdentifiedBy.SequenceEqual(each.IdentifiedBy) || !Asked(known).SequenceEqual(Asked(each)));
        return [.. changed.SelectMany(Classes.Within).Select(each => each.Name).Distinct()];
    }

    /// <summary>The classes of which items may believe other sources.</summary>
    public IReadOnlyList<string> SourcesUnlike(RulesInForce others)
    {
        var (own, before) = (Sources.Select(Spoken).ToList(), others.Sources.Select(Spoken).ToList());
        List<string> changed = [.. own.Except(before).Concat(before.Except(own)).Select(rule => rule.Class).Distinct()];
        return [.. changed.Contains("") ? Classes.All.Select(each => each.Name) : changed.Select(Classes.Find).OfType<ConfigurationClass>().SelectMany(Classes.Within).Select(each => each.Name).Distinct()];
    }

    public bool SaysSilenceLike(RulesInForce others) => Stale.Select(Spoken).SequenceEqual(others.Stale.Select(Spoken));

    private static IEnumerable<(string Name, CustomType Type)> Asked(ConfigurationClass of) => of.Attributes.Select(each => (each.Name, each.Type));

    private static (string Class, string Attribute, string Sources) Spoken(ReconciliationRule rule) => (rule.Class, rule.Attribute, rule.Sources);

    private static (string Class, string Source, int Days) Spoken(StaleRule rule) => (rule.Class, rule.Source, rule.Days);

    private static IEnumerable<T> Suppose<T>(List<T> saved, Store? supposed) where T : Record<T>
    {
        var tracked = supposed?.ChangeTracker.Entries<T>().Select(entry => entry.Entity).ToList() ?? [];
        return saved.Where(each => tracked.TrueForAll(other => other.Id != each.Id)).Concat(tracked);
    }
}
