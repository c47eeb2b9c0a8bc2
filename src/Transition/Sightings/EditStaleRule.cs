using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Precedence;

namespace Tandem.Transition.Sightings;

/// <summary>Changes after how many days an item is stale; the next daily look goes by it.</summary>
public sealed class EditStaleRule(Store store, ReconciliationChecks checks) : IFeature<EditStaleRule.Request>
{
    public sealed record Request(Id<StaleRule> Rule, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (rule, patch) = (await store.Set<StaleRule>().SingleAsync(each => each.Id == request.Rule, stop), request.Patch);
        string? @class = rule.Class;
        patch.Take<string>("class", value => @class = value);
        patch.Take<string>("source", value => rule.Source = SourceNames.One(value));
        patch.Take<int?>("days", value => rule.Days = StaleChecks.Days(value));
        rule.Class = await checks.Class(@class, stop);
        rule.Name();
        await StaleChecks.DemandOnly(store, rule, stop);
        store.Announce(new StaleRuleEdited(rule.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
