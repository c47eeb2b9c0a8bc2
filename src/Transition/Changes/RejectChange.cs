using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Changes;

/// <summary>Says no to a change, and why.</summary>
public sealed class RejectChange(Store store) : IFeature<RejectChange.Request>
{
    public sealed record Request(Id<Change> Change, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        var reason = ChangeRules.Reason(request.Reason, "Say why it may not be carried out.");
        change.DemandStranger(by);
        change.Reject();
        store.Announce(new ChangeRejected(change.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
