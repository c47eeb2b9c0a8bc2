using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Releases;

namespace Tandem.Transition.ReleaseGates;

/// <summary>Takes out a gate that was added to this release; the usual ones are waived instead.</summary>
public sealed class RemoveGate(Store store) : IFeature<RemoveGate.Request>
{
    public sealed record Request(Id<Release> Release, string? Gate = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var release = await store.Release(request.Release, stop);
        ReleaseRules.DemandAlive(release);
        var gate = release.Gate(request.Gate);
        if (!gate.Own)
            throw new Refused("This gate stands before every release of its type: waive it instead.", nameof(request.Gate));
        release.Set(release.Gates.Where(each => each != gate));
        store.Announce(new GateRemoved(release.Id, gate.Name, gate.Label), by);
        await store.SaveChangesAsync(stop);
    }
}
