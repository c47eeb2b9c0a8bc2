using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Silences;

namespace Tandem.Operation.EventRules;

/// <summary>Changes a rule for alerts; one that is switched on acts in the new way at once, and its history keeps every version.</summary>
public sealed class EditEventRule(Store store, EventRulesInForce rules) : IFeature<EditEventRule.Request>
{
    public sealed record Request(Id<EventRule> Rule, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var rule = await store.Set<EventRule>().SingleAsync(rule => rule.Id == request.Rule, stop);
        var patch = request.Patch;
        patch.Take<string>("name", value => rule.Name = EventRuleChecks.Name(value));
        patch.Take<int?>("order", value => rule.Order = value ?? 0);
        patch.Take<List<Matcher>>("matchers", value => rule.Matchers = EventRuleChecks.Matchers(value));
        patch.Take<EventOutcome?>("outcome", value => rule.Outcome = value ?? EventOutcome.OpenIncident);
        patch.Take<List<string>>("groupBy", value => rule.GroupBy = EventRuleChecks.GroupBy(value));
        patch.Take<int?>("minutes", value => rule.Minutes = EventRuleChecks.Minutes(value));
        store.Announce(new EventRuleEdited(rule.Id), by);
        await store.SaveChangesAsync(stop);
        rules.Forget();
    }
}
