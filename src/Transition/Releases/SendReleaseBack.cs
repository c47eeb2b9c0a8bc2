using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.ReleaseGates;

namespace Tandem.Transition.Releases;

/// <summary>Sends a release back to the stage before, and says why.</summary>
public sealed class SendReleaseBack(Store store, TimeProvider clock) : IFeature<SendReleaseBack.Request>
{
    public sealed record Request(Id<Release> Release, string To, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var release = await store.Release(request.Release, stop);
        var (from, reason) = (release.State, ReleaseRules.Reason(request.Reason, "Say what has to be done once more."));
        release.MoveTo(request.To, clock.GetUtcNow());
        // What was said for the stages that come once more is void.
        release.Set(release.Gates.Select(gate => CheckGates.Order(gate.Stage) > CheckGates.Order(request.To) ? gate.Cleared() : gate).ToList());
        store.Announce(new ReleaseSentBack(release.Id, from, request.To, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
