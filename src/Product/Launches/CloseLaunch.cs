using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Releases;

namespace Tandem.Product.Launches;

/// <summary>Ends a launch, after early-life support, and says what was learnt.</summary>
public sealed class CloseLaunch(Store store, TimeProvider clock) : IFeature<CloseLaunch.Request>
{
    public sealed record Request(Id<Launch> Launch, string? Review = null);

    /// <exception cref="Refused">Its release is still in early-life support, or nobody said what was learnt.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var launch = await store.Launch(request.Launch, stop);
        launch.MoveTo(LaunchLife.Closed, Moments.ToMicrosecond(clock.GetUtcNow()));
        if (launch.Release is { } id && await store.Releases.AnyAsync(release => release.Id == id && release.State == ReleaseLife.EarlyLife, stop))
            throw new Refused("Early-life support of its release goes on: close the release first.", "release");
        var review = LaunchRules.Reason(request.Review, "Say what was learnt.", "review");
        launch.Learn(review);
        store.Announce(new LaunchClosed(launch.Id, review), by);
        await store.SaveChangesAsync(stop);
    }
}
