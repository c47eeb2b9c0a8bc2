using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Approvals;

namespace Tandem.Transition.Changes;

/// <summary>Lets a change be carried out as it is planned: what the last of its approvals brings about, and nothing else can.</summary>
public sealed class ApproveChange(Store store, TimeProvider clock) : IFeature<ApproveChange.Request>
{
    public sealed record Request(Id<Change> Change);

    /// <exception cref="Tandem.Kernel.Refused">Somebody still has to decide, or its time has gone by.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        change.Approve(clock.GetUtcNow());
        await store.DemandDecided(ChangeKind.Key(change.Id), RoundState.Approved, stop);
        ChangeRules.DemandAhead(change, clock.GetUtcNow());
        store.Announce(new ChangeApproved(change.Id, await store.ApproversOf(ChangeKind.Key(change.Id), stop)), by);
        await store.SaveChangesAsync(stop);
    }
}
