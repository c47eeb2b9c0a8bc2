using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>Writes a row into the table of who decides; it does nothing until it is switched on.</summary>
public sealed class AddApprovalPolicy(Store store, PolicyChecks checks) : IFeature<AddApprovalPolicy.Request, ApprovalPolicy>
{
    public sealed record Request(string? Name = null, int? Order = null, IReadOnlyList<Condition>? Conditions = null, IReadOnlyList<ApprovalStage>? Stages = null);

    /// <exception cref="Refused">It has no name or no stage, or a condition or an approver makes no sense.</exception>
    public async Task<ApprovalPolicy> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var policy = new ApprovalPolicy
        {
            Name = PolicyChecks.Name(request.Name),
            Order = request.Order ?? (await store.Set<ApprovalPolicy>().MaxAsync(other => (int?)other.Order, stop) ?? 0) + 10,
        };
        policy.Conditions = await checks.Conditions(policy, request.Conditions, by, stop);
        policy.Stages = await checks.Stages(policy, request.Stages, by, stop);
        store.Add(policy);
        store.Announce(new ApprovalPolicyAdded(policy.Id), by);
        await store.SaveChangesAsync(stop);
        return policy;
    }
}
