using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.EventRules;

/// <summary>Switches a rule for alerts on or off, retires it, or brings it back.</summary>
public sealed class MoveEventRule(Store store, EventRulesInForce rules) : IFeature<MoveEventRule.Request>
{
    public sealed record Request(Id<EventRule> Rule, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var rule = await store.Set<EventRule>().SingleAsync(rule => rule.Id == request.Rule, stop);
        var from = rule.State;
        rule.Move(request.To);
        store.Announce(new EventRuleMoved(rule.Id, from, rule.State), by);
        await store.SaveChangesAsync(stop);
        rules.Forget();
    }
}
