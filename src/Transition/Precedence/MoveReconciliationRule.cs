using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Precedence;

/// <summary>Takes a rule out of use, or into use again.</summary>
public sealed class MoveReconciliationRule(Store store, ReconciliationChecks checks) : IFeature<MoveReconciliationRule.Request>
{
    public sealed record Request(Id<ReconciliationRule> Rule, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var rule = await store.Set<ReconciliationRule>().SingleAsync(each => each.Id == request.Rule, stop);
        var from = rule.State;
        rule.Move(request.To);
        await checks.DemandOnly(rule, stop);
        store.Announce(new ReconciliationRuleMoved(rule.Id, from, rule.State), by);
        await store.SaveChangesAsync(stop);
    }
}
