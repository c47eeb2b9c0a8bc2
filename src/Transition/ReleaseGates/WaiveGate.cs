using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Releases;

namespace Tandem.Transition.ReleaseGates;

/// <summary>Lets a release pass a gate that is not met, and says why.</summary>
public sealed class WaiveGate(Store store, TimeProvider clock) : IFeature<WaiveGate.Request>
{
    public sealed record Request(Id<Release> Release, string? Gate = null, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var release = await store.Release(request.Release, stop);
        ReleaseRules.DemandAlive(release);
        var gate = release.Gate(request.Gate);
        var reason = ReleaseRules.Reason(request.Reason, "Say why it may pass.");
        release.Set(gate with { WaivedBy = by.Name, WaivedAt = Moments.ToMicrosecond(clock.GetUtcNow()), Waiver = reason });
        store.Announce(new GateWaived(release.Id, gate.Name, gate.Label, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
