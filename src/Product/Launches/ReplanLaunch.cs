using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Launches;

/// <summary>Brings a launch back to its plan: after a no, or because it is called off.</summary>
public sealed class ReplanLaunch(Store store, TimeProvider clock) : IFeature<ReplanLaunch.Request>
{
    public sealed record Request(Id<Launch> Launch, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var launch = await store.Launch(request.Launch, stop);
        var wasGo = launch.State == LaunchLife.Go;
        launch.MoveTo(LaunchLife.Planning, Moments.ToMicrosecond(clock.GetUtcNow()));
        store.Announce(new LaunchReplanned(launch.Id, wasGo ? LaunchRules.Reason(request.Reason, "Say why it is called off.") : LaunchRules.Word(request.Reason, "reason")), by);
        await store.SaveChangesAsync(stop);
    }
}
