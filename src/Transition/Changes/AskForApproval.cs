using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Approvals;
using Tandem.Transition.ChangeRisk;
using Tandem.Transition.Conflicts;

namespace Tandem.Transition.Changes;

/// <summary>Asks those who decide whether a change may be carried out.</summary>
public sealed class AskForApproval(Store store, RiskOfChange risk, ChangeApprovals subject, ApprovalRounds rounds, TimeProvider clock) : IFeature<AskForApproval.Request>
{
    public sealed record Request(Id<Change> Change);

    /// <exception cref="Tandem.Kernel.Refused">Something is missing, its time has gone by, or nobody may decide about it.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        change.AskForApproval();
        ChangeRules.DemandReady(change);
        ChangeRules.DemandAhead(change, clock.GetUtcNow());
        await store.DemandUnfrozen(change, change.PlannedStart!.Value, change.PlannedEnd!.Value, stop);
        await risk.Weigh(change, stop);
        await rounds.Begin(subject, change, ChangeRules.DecidedBy(change, clock.GetUtcNow()), by, stop);
        store.Announce(new ChangeApprovalAsked(change.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
