using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Approvals;

namespace Tandem.Transition.Changes;

/// <summary>Takes a change back to be planned anew; what was decided about it is void.</summary>
public sealed class ReplanChange(Store store, ApprovalRounds rounds) : IFeature<ReplanChange.Request>
{
    public sealed record Request(Id<Change> Change, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        var reason = ChangeRules.Text(request.Reason, nameof(request.Reason));
        change.Replan();
        await rounds.Withdraw(ChangeKind.Key(change.Id), "It is planned anew.", by, stop);
        store.Announce(new ChangeReplanned(change.Id, reason.Length > 0 ? reason : null), by);
        await store.SaveChangesAsync(stop);
    }
}
