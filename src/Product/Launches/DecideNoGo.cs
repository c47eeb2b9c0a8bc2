using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Launches;

/// <summary>Says that it does not go, and why.</summary>
public sealed class DecideNoGo(Store store, TimeProvider clock) : IFeature<DecideNoGo.Request>
{
    public sealed record Request(Id<Launch> Launch, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var launch = await store.Launch(request.Launch, stop);
        launch.MoveTo(LaunchLife.NoGo, Moments.ToMicrosecond(clock.GetUtcNow()));
        store.Announce(new LaunchHeldBack(launch.Id, LaunchRules.Reason(request.Reason, "Say why it does not go.")), by);
        await store.SaveChangesAsync(stop);
    }
}
