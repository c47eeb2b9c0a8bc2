using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Launches;

/// <summary>Gives a launch up, and says why.</summary>
public sealed class CancelLaunch(Store store, TimeProvider clock) : IFeature<CancelLaunch.Request>
{
    public sealed record Request(Id<Launch> Launch, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var launch = await store.Launch(request.Launch, stop);
        launch.MoveTo(LaunchLife.Cancelled, Moments.ToMicrosecond(clock.GetUtcNow()));
        store.Announce(new LaunchCancelled(launch.Id, LaunchRules.Reason(request.Reason, "Say why it is given up.")), by);
        await store.SaveChangesAsync(stop);
    }
}
