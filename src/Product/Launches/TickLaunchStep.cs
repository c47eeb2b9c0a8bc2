using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Launches;

/// <summary>Says that a step is done, or that it is not after all.</summary>
public sealed class TickLaunchStep(Store store, TimeProvider clock) : IFeature<TickLaunchStep.Request>
{
    public sealed record Request(Id<Launch> Launch, int Number = 0, bool Done = true);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var launch = await store.Launch(request.Launch, stop);
        LaunchRules.DemandAlive(launch);
        var step = LaunchRules.Step(launch, request.Number);
        var after = request.Done ? step with { DoneAt = Moments.ToMicrosecond(clock.GetUtcNow()), DoneBy = by.Name } : step with { DoneAt = null, DoneBy = "" };
        launch.Set(launch.Steps.Select(each => each.Number == step.Number ? after : each));
        store.Announce(new LaunchStepTicked(launch.Id, after), by);
        await store.SaveChangesAsync(stop);
    }
}
