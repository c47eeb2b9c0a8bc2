using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.ServiceLevels;

/// <summary>Puts a promise in force, retires or discards it. What a retired one had promised before still holds.</summary>
public sealed class MoveServiceLevelPolicy(Store store, PolicyChecks checks, PoliciesInForce inForce, TimeProvider clock) : IFeature<MoveServiceLevelPolicy.Request>
{
    public sealed record Request(Id<ServiceLevelPolicy> Policy, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var policy = await store.Set<ServiceLevelPolicy>().SingleAsync(policy => policy.Id == request.Policy, stop);
        var from = policy.State;
        policy.Move(request.To, Moments.ToMicrosecond(clock.GetUtcNow()));
        if (policy.State == ServiceLevelPolicy.Active)
            await checks.Demand(policy, by, stop);
        store.Announce(new ServiceLevelPolicyMoved(policy.Id, from, policy.State), by);
        await store.SaveChangesAsync(stop);
        inForce.Forget();
    }
}
