using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Changes;

/// <summary>Allows a change to be carried out as it is planned.</summary>
public sealed class ApproveChange(Store store, TimeProvider clock) : IFeature<ApproveChange.Request>
{
    public sealed record Request(Id<Change> Change);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        change.DemandStranger(by);
        change.Approve(clock.GetUtcNow());
        ChangeRules.DemandAhead(change, clock.GetUtcNow());
        store.Announce(new ChangeApproved(change.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
