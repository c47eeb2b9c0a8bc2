using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.EarlyLife;
using Tandem.Transition.ReleaseGates;

namespace Tandem.Transition.Releases;

/// <summary>Ends a release: its gates are met and, where it was in early-life support, every exit criterion holds.</summary>
public sealed class CloseRelease(Store store, CheckGates gates, ReadExitCriteria criteria, TimeProvider clock) : IFeature<CloseRelease.Request>
{
    public sealed record Request(Id<Release> Release);

    /// <exception cref="Refused">A gate is not met, or a criterion does not hold; each is named.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var release = await store.Release(request.Release, stop);
        ReleaseLife.Life.Move(release.State, ReleaseLife.Closed);
        List<Complaint> missing = [.. await gates.Missing(release, ReleaseLife.Closed, stop)];
        if (release.State == ReleaseLife.EarlyLife)
            missing.AddRange((await criteria.Of(release, stop)).Where(each => !each.Holds).Select(each => new Complaint(null, $"Early-life support goes on: {each.Sentence}")));
        if (missing.Count > 0)
            throw new Refused(missing);
        release.MoveTo(ReleaseLife.Closed, clock.GetUtcNow());
        store.Announce(new ReleaseClosed(release.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
