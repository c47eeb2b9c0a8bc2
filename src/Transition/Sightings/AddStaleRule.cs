using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Precedence;

namespace Tandem.Transition.Sightings;

/// <summary>Says after how many days without news an item is stale.</summary>
public sealed class AddStaleRule(Store store, ReconciliationChecks checks) : IFeature<AddStaleRule.Request, StaleRule>
{
    /// <param name="Days">From 1 to 3650.</param>
    /// <param name="Class">Empty: items of any class.</param>
    /// <param name="Source">Empty: any inventory.</param>
    public sealed record Request(int? Days, string? Class = null, string? Source = null);

    public async Task<StaleRule> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var rule = new StaleRule { Class = await checks.Class(request.Class, stop), Source = SourceNames.One(request.Source), Days = StaleChecks.Days(request.Days) };
        rule.Name();
        await StaleChecks.DemandOnly(store, rule, stop);
        store.Add(rule);
        store.Announce(new StaleRuleAdded(rule.Id, rule.Class, rule.Source, rule.Days), by);
        await store.SaveChangesAsync(stop);
        return rule;
    }
}
