using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Approvals;

namespace Tandem.Transition.Changes;

/// <summary>Begins an emergency that cannot wait for the decision, and says why.</summary>
public sealed class StartUnapproved(Store store, ApprovalRounds rounds, TimeProvider clock) : IFeature<StartUnapproved.Request>
{
    public sealed record Request(Id<Change> Change, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        var reason = ChangeRules.Reason(request.Reason, "Say why it cannot wait for the decision.");
        change.Start(clock.GetUtcNow());
        await rounds.Withdraw(ChangeKind.Key(change.Id), "It was begun before the decision.", by, stop);
        store.Announce(new ChangeStarted(change.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
