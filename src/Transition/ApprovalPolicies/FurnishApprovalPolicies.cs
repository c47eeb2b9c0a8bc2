using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Approvals;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>Gives a site the usual table of who decides, switched on, once: a site that has a row of its own is left alone.</summary>
public sealed class FurnishApprovalPolicies(Store store) : IFeature<FurnishApprovalPolicies.Request>
{
    public sealed record Request;

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (await store.Set<ApprovalPolicy>().AnyAsync(stop))
            return;
        foreach (var policy in Usual())
        {
            store.Add(policy);
            store.Announce(new ApprovalPolicyAdded(policy.Id), by);
        }

        await store.SaveChangesAsync(stop);
    }

    /// <summary>An emergency: any change manager. High risk: who answers for the service, then the board. All else: who answers for the service.</summary>
    internal static IReadOnlyList<ApprovalPolicy> Usual()
    {
        var owner = new ApprovalStage("Service owner", [ChangeApprovals.ServiceOwner], ApprovalStage.Any);
        List<ApprovalPolicy> rows =
        [
            new()
            {
                Name = "Emergency", Order = 10, Conditions = [new("type", ConditionOperator.Is, "emergency")],
                Stages = [new("Change managers", [ChangeApprovals.ChangeManagers], ApprovalStage.Any)],
            },
            new()
            {
                Name = "High risk", Order = 20, Conditions = [new("risk", ConditionOperator.Is, "high, veryHigh")],
                Stages = [owner, new("Change advisory board", [ApprovalStage.Board], ApprovalStage.Any)],
            },
            new() { Name = "Everything else", Order = 30, Stages = [owner] },
        ];
        rows.ForEach(row => row.Move(ApprovalPolicy.Active));
        return rows;
    }
}
