using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Changes;

/// <summary>Gives a standard change its time: it was approved beforehand, for every time it is done.</summary>
public sealed class ScheduleChange(Store store, TimeProvider clock) : IFeature<ScheduleChange.Request>
{
    public sealed record Request(Id<Change> Change);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        change.Approve(clock.GetUtcNow());
        ChangeRules.DemandReady(change);
        ChangeRules.DemandAhead(change, clock.GetUtcNow());
        store.Announce(new ChangeScheduled(change.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
