using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Approvals;
using Tandem.Transition.ChangeRisk;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Conflicts;

/// <summary>
/// Moves a change that has not begun to another time. What is decided about it, or was, is void then: it is planned anew and asked about again, all at once or not at all.
/// A standard change was approved for every time, and is only scheduled anew.
/// </summary>
public sealed class RescheduleChange(Store store, RiskOfChange risk, ChangeApprovals subject, ApprovalRounds rounds, StricterApprovals stricter, TimeProvider clock) : IFeature<RescheduleChange.Request>
{
    public sealed record Request(Id<Change> Change, DateTimeOffset? PlannedStart, DateTimeOffset? PlannedEnd, string? Reason = null);

    /// <exception cref="Refused">It has begun, the time makes no sense or is frozen, or nobody may decide about it.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        if (!Suits(change))
            throw new Refused("Only what has not begun can be planned for another time.", "plannedStart");
        var (start, end) = (request.PlannedStart ?? throw new Refused("Say when it starts.", "plannedStart"), request.PlannedEnd ?? throw new Refused("Say when it ends.", "plannedEnd"));
        var reason = ChangeRules.Text(request.Reason, nameof(request.Reason));
        var decided = change.IsSettled;
        if (decided)
            await TakeBack(change, reason.Length > 0 ? reason : "Planned for another time.", by, stop);
        change.Plan(start, end);
        ChangeRules.DemandPlannable(change, clock.GetUtcNow());
        await risk.Weigh(change, stop);
        if (!decided)
            store.Announce(new ChangeEdited(change.Id), by);
        else if (change.Type == ChangeType.Standard)
            await Schedule(change, by, stop);
        else
            await AskAgain(change, by, stop);
        await store.SaveChangesAsync(stop);
    }

    /// <summary>It has not begun, and may be moved to another time.</summary>
    public static bool Suits(Change change) => change.State is ChangeLife.Draft or ChangeLife.Assessment or ChangeLife.Approval or ChangeLife.Scheduled;

    private async Task TakeBack(Change change, string reason, Actor by, CancellationToken stop)
    {
        change.Replan();
        await rounds.Withdraw(ChangeKind.Key(change.Id), "It is planned for another time.", by, stop);
        store.AnnounceStep(change, new ChangeReplanned(change.Id, reason), by, clock.GetUtcNow());
    }

    private async Task Schedule(Change change, Actor by, CancellationToken stop)
    {
        await DemandPossible(change, stop);
        await stricter.DemandOpen(change, stop);
        change.Approve(clock.GetUtcNow());
        store.AnnounceStep(change, new ChangeScheduled(change.Id), by, clock.GetUtcNow());
    }

    private async Task AskAgain(Change change, Actor by, CancellationToken stop)
    {
        await DemandPossible(change, stop);
        if (change.Type == ChangeType.Normal)
        {
            change.Submit();
            store.AnnounceStep(change, new ChangeSubmitted(change.Id), by, clock.GetUtcNow());
        }

        change.AskForApproval();
        await rounds.Begin(subject, change, ChangeRules.DecidedBy(change, clock.GetUtcNow()), by, stop);
        store.AnnounceStep(change, new ChangeApprovalAsked(change.Id), by, clock.GetUtcNow());
    }

    private async Task DemandPossible(Change change, CancellationToken stop)
    {
        ChangeRules.DemandReady(change);
        ChangeRules.DemandAhead(change, clock.GetUtcNow());
        await store.DemandUnfrozen(change, change.PlannedStart!.Value, change.PlannedEnd!.Value, stop);
    }
}
