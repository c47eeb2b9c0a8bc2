using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Assignment;

/// <summary>Switches a rule on or off, retires it, or brings it back.</summary>
public sealed class MoveAssignmentRule(Store store, RulesInForce rules) : IFeature<MoveAssignmentRule.Request>
{
    public sealed record Request(Id<AssignmentRule> Rule, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var rule = await store.Set<AssignmentRule>().SingleAsync(rule => rule.Id == request.Rule, stop);
        var from = rule.State;
        rule.Move(request.To);
        store.Announce(new AssignmentRuleMoved(rule.Id, from, rule.State), by);
        await store.SaveChangesAsync(stop);
        rules.Forget();
    }
}
