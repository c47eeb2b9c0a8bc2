using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Releases;

namespace Tandem.Transition.ReleaseGates;

/// <summary>Says that a gate is met, and by what one sees it.</summary>
public sealed class TickGate(Store store, TimeProvider clock) : IFeature<TickGate.Request>
{
    public sealed record Request(Id<Release> Release, string? Gate = null, string? Evidence = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var release = await store.Release(request.Release, stop);
        ReleaseRules.DemandAlive(release);
        var gate = release.Gate(request.Gate);
        if (gate.Check != GateCheck.Checklist)
            throw new Refused("This gate looks for itself: it is met once the records say so.", nameof(request.Gate));
        var evidence = ReleaseRules.Reason(request.Evidence, "Say by what one sees it: a report, a link, who looked.", nameof(request.Evidence));
        release.Set(gate.Cleared() with { TickedBy = by.Name, TickedAt = Moments.ToMicrosecond(clock.GetUtcNow()), Evidence = evidence });
        store.Announce(new GateTicked(release.Id, gate.Name, gate.Label, evidence), by);
        await store.SaveChangesAsync(stop);
    }
}
