using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Escalations;

/// <summary>Retires a policy or brings it back; pages that run by it go on.</summary>
public sealed class MoveEscalationPolicy(Store store, EscalationChecks checks) : IFeature<MoveEscalationPolicy.Request>
{
    public sealed record Request(Id<EscalationPolicy> Policy, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var policy = await store.EscalationPolicy(request.Policy, stop);
        var from = policy.State;
        policy.Move(request.To);
        if (policy.State == EscalationLife.Active)
            await checks.Demand(policy, stop);
        store.Announce(new EscalationPolicyMoved(policy.Id, from, policy.State), by);
        await store.SaveChangesAsync(stop);
    }
}
