using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>Changes a row; what is being decided already goes on as it was asked.</summary>
public sealed class EditApprovalPolicy(Store store, PolicyChecks checks) : IFeature<EditApprovalPolicy.Request>
{
    public sealed record Request(Id<ApprovalPolicy> Policy, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var policy = await store.Set<ApprovalPolicy>().SingleAsync(policy => policy.Id == request.Policy, stop);
        var patch = request.Patch;
        patch.Take<string>("name", value => policy.Name = PolicyChecks.Name(value));
        patch.Take<int?>("order", value => policy.Order = value ?? 0);
        List<Condition>? conditions = null;
        patch.Take<List<Condition>>("conditions", value => conditions = value ?? []);
        if (conditions is not null)
            policy.Conditions = await checks.Conditions(policy, conditions, by, stop);
        List<ApprovalStage>? stages = null;
        patch.Take<List<ApprovalStage>>("stages", value => stages = value ?? []);
        if (stages is not null)
            policy.Stages = await checks.Stages(policy, stages, by, stop);
        store.Announce(new ApprovalPolicyEdited(policy.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
