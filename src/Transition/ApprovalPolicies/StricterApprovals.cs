using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Transition.Approvals;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>Adds to a row of the table what others demand for a record.</summary>
public sealed class StricterApprovals(IEnumerable<IStricterApproval> sources)
{
    /// <summary>Whatever is demanded for a record, the strictest first.</summary>
    public async Task<IReadOnlyList<StricterApproval>> Of(IRecord record, CancellationToken stop)
    {
        var all = new List<StricterApproval>();
        foreach (var source in sources)
            all.AddRange(await source.Of(record, stop));
        return [.. all.OrderByDescending(each => each.Demand).ThenBy(each => each.By, StringComparer.Ordinal)];
    }

    /// <summary>The stages of a row, and behind them those that are demanded and that it lacks.</summary>
    /// <exception cref="Refused">Only emergencies are let through.</exception>
    internal async Task<IReadOnlyList<ApprovalStage>> Stages(ApprovalPolicy policy, IApprovalSubject subject, IRecord record, CancellationToken stop)
    {
        var stages = policy.Stages.ToList();
        var demands = await Of(record, stop);
        DemandOpen(demands);
        foreach (var demand in demands.Where(each => each.Demand != ApprovalDemand.Usual).OrderBy(each => each.Demand))
        {
            var who = demand.Demand == ApprovalDemand.Board ? ApprovalStage.Board : ChangeApprovals.ServiceOwner;
            if (!stages.Exists(stage => stage.Approvers.Contains(who)) && (who == ApprovalStage.Board || subject.Roles.Any(role => role.Value == who)))
                stages.Add(new($"{(who == ApprovalStage.Board ? "Change advisory board" : "Service owner")} ({demand.By})", [who], ApprovalStage.Any));
        }

        return stages;
    }

    /// <exception cref="Refused">Only emergencies are let through.</exception>
    internal async Task DemandOpen(IRecord record, CancellationToken stop) => DemandOpen(await Of(record, stop));

    private static void DemandOpen(IReadOnlyList<StricterApproval> demands)
    {
        if (demands is [{ Demand: ApprovalDemand.EmergenciesOnly } shut, ..])
            throw new Refused($"Only emergencies are let through: {shut.Why}", "approvals");
    }
}
