using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Changes;

/// <summary>Begins to carry out what was allowed.</summary>
public sealed class StartChange(Store store, TimeProvider clock) : IFeature<StartChange.Request>
{
    public sealed record Request(Id<Change> Change, DateTimeOffset? ActualStart = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        change.Start(ChangeRules.Past(request.ActualStart, clock.GetUtcNow(), "actualStart"));
        store.Announce(new ChangeStarted(change.Id, null), by);
        await store.SaveChangesAsync(stop);
    }
}
