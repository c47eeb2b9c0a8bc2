using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.ReleaseGates;

namespace Tandem.Transition.Releases;

/// <summary>Brings a release into its next stage, once the gates before it are met or waived.</summary>
public sealed class AdvanceRelease(Store store, CheckGates gates, TimeProvider clock) : IFeature<AdvanceRelease.Request>
{
    public sealed record Request(Id<Release> Release, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var release = await store.Release(request.Release, stop);
        var from = release.State;
        ReleaseLife.Life.Move(from, request.To);
        await gates.Demand(release, request.To, stop);
        release.MoveTo(request.To, clock.GetUtcNow());
        store.Announce(request.To == ReleaseLife.Deployed ? new ReleaseDeployed(release.Id, release.VersionName, release.Changes) : new ReleaseAdvanced(release.Id, from, request.To), by);
        await store.SaveChangesAsync(stop);
    }
}
