using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>Switches a row on or off, retires it, or brings it back.</summary>
public sealed class MoveApprovalPolicy(Store store) : IFeature<MoveApprovalPolicy.Request>
{
    public sealed record Request(Id<ApprovalPolicy> Policy, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var policy = await store.Set<ApprovalPolicy>().SingleAsync(policy => policy.Id == request.Policy, stop);
        var from = policy.State;
        policy.Move(request.To);
        store.Announce(new ApprovalPolicyMoved(policy.Id, from, policy.State), by);
        await store.SaveChangesAsync(stop);
    }
}
