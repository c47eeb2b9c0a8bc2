using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Changes;

/// <summary>Says how a change ended in reality.</summary>
public sealed class FinishChange(Store store, TimeProvider clock) : IFeature<FinishChange.Request>
{
    public sealed record Request(Id<Change> Change, ChangeOutcome? Outcome = null, DateTimeOffset? ActualEnd = null, string? Review = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        var outcome = request.Outcome ?? throw new Refused("Say how it ended.", "outcome");
        change.Finish(outcome, ChangeRules.Past(request.ActualEnd, clock.GetUtcNow(), "actualEnd"));
        if (request.Review is { } review)
            change.Review = ChangeRules.Text(review, "review");
        store.Announce(new ChangeFinished(change.Id, outcome), by);
        await store.SaveChangesAsync(stop);
    }
}
