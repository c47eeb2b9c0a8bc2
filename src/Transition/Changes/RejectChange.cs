using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Approvals;

namespace Tandem.Transition.Changes;

/// <summary>Ends a change that was said no to, and says why: what its approvals bring about, and nothing else can.</summary>
public sealed class RejectChange(Store store) : IFeature<RejectChange.Request>
{
    public sealed record Request(Id<Change> Change, string? Reason = null);

    /// <exception cref="Tandem.Kernel.Refused">Somebody still has to decide.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        var reason = ChangeRules.Reason(request.Reason, "Say why it may not be carried out.");
        change.Reject();
        await store.DemandDecided(ChangeKind.Key(change.Id), RoundState.Rejected, stop);
        store.Announce(new ChangeRejected(change.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
