using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Releases;

/// <summary>Says that a release will not come, and why.</summary>
public sealed class CancelRelease(Store store, TimeProvider clock) : IFeature<CancelRelease.Request>
{
    public sealed record Request(Id<Release> Release, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var release = await store.Release(request.Release, stop);
        var reason = ReleaseRules.Reason(request.Reason, "Say why it will not come.");
        release.MoveTo(ReleaseLife.Cancelled, clock.GetUtcNow());
        store.Announce(new ReleaseCancelled(release.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
