using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Conflicts;

namespace Tandem.Transition.Changes;

/// <summary>Begins to carry out what was allowed.</summary>
public sealed class StartChange(Store store, TimeProvider clock) : IFeature<StartChange.Request>
{
    public sealed record Request(Id<Change> Change, DateTimeOffset? ActualStart = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        change.Start(ChangeRules.Past(request.ActualStart, clock.GetUtcNow(), "actualStart"));
        await store.DemandUnfrozen(change, clock.GetUtcNow(), clock.GetUtcNow().AddTicks(10), stop);
        store.Announce(new ChangeStarted(change.Id, null), by);
        await store.SaveChangesAsync(stop);
    }
}
