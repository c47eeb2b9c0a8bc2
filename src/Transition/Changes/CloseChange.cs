using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Changes;

/// <summary>Ends a change for good; what did not go as planned has been reviewed.</summary>
public sealed class CloseChange(Store store, TimeProvider clock) : IFeature<CloseChange.Request>
{
    public sealed record Request(Id<Change> Change, string? Review = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        if (request.Review is { } review)
            change.Review = ChangeRules.Text(review, "review");
        change.Close(clock.GetUtcNow());
        ChangeRules.DemandReviewed(change);
        store.Announce(new ChangeClosed(change.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
