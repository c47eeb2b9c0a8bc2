using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Sightings;

/// <summary>Takes a rule about stale items out of use, or into use again.</summary>
public sealed class MoveStaleRule(Store store) : IFeature<MoveStaleRule.Request>
{
    public sealed record Request(Id<StaleRule> Rule, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var rule = await store.Set<StaleRule>().SingleAsync(each => each.Id == request.Rule, stop);
        var from = rule.State;
        rule.Move(request.To);
        await StaleChecks.DemandOnly(store, rule, stop);
        store.Announce(new StaleRuleMoved(rule.Id, from, rule.State), by);
        await store.SaveChangesAsync(stop);
    }
}
