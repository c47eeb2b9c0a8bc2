using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Deployments;

namespace Tandem.Transition.Releases;

/// <summary>Takes a release back, and says why: what it brought to where people work with it is rolled back with it, and what ran before runs again. Test and staging keep it.</summary>
public sealed class RollBackRelease(Store store, TimeProvider clock) : IFeature<RollBackRelease.Request>
{
    public sealed record Request(Id<Release> Release, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var release = await store.Release(request.Release, stop);
        var (reason, now) = (ReleaseRules.Reason(request.Reason, "Say why it is taken back."), clock.GetUtcNow());
        release.MoveTo(ReleaseLife.RolledBack, now);
        var deployments = await store.DeploymentsOf(release.Id).Where(row => row.State == DeploymentLife.InProgress || row.Running == EF.Parameter(true))
            .Where(row => row.Environment == null || row.Environment == ItemEnvironment.Production || row.Environment == ItemEnvironment.Recovery).ToListAsync(stop);
        foreach (var deployment in deployments)
            await store.TakeBack(deployment, reason, now, by, stop);
        var ids = release.Changes.ToArray();
        var changes = await store.Changes.Where(change => EF.Parameter(ids).Contains(change.Id) && (change.State == ChangeLife.Implementing || change.State == ChangeLife.Review || change.State == ChangeLife.Closed))
            .OrderBy(change => change.Serial).Select(change => change.Id).ToListAsync(stop);
        store.Announce(new ReleaseRolledBack(release.Id, reason, [.. deployments.Select(row => row.Id)], changes), by);
        await store.SaveChangesAsync(stop);
    }
}
