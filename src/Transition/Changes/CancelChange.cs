using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Approvals;

namespace Tandem.Transition.Changes;

/// <summary>Says that a change will not be carried out, and why.</summary>
public sealed class CancelChange(Store store, ApprovalRounds rounds, TimeProvider clock) : IFeature<CancelChange.Request>
{
    public sealed record Request(Id<Change> Change, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        var reason = ChangeRules.Reason(request.Reason, "Say why it will not be carried out.");
        change.Cancel(clock.GetUtcNow());
        await rounds.Withdraw(ChangeKind.Key(change.Id), "It was cancelled.", by, stop);
        store.Announce(new ChangeCancelled(change.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
