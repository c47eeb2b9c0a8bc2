using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Releases;

namespace Tandem.Transition.ReleaseGates;

/// <summary>Takes back that a gate is met or waived.</summary>
public sealed class UntickGate(Store store) : IFeature<UntickGate.Request>
{
    public sealed record Request(Id<Release> Release, string? Gate = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var release = await store.Release(request.Release, stop);
        ReleaseRules.DemandAlive(release);
        var gate = release.Gate(request.Gate);
        if (gate is { TickedBy: null, WaivedBy: null })
            throw new Refused("Nobody has said that it is met.", nameof(request.Gate));
        release.Set(gate.Cleared());
        store.Announce(new GateUnticked(release.Id, gate.Name, gate.Label), by);
        await store.SaveChangesAsync(stop);
    }
}
