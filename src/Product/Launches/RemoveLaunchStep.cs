using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Launches;

/// <summary>Takes a step out of the plan of a launch.</summary>
public sealed class RemoveLaunchStep(Store store) : IFeature<RemoveLaunchStep.Request>
{
    public sealed record Request(Id<Launch> Launch, int Number = 0);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var launch = await store.Launch(request.Launch, stop);
        LaunchRules.DemandAlive(launch);
        var step = LaunchRules.Step(launch, request.Number);
        launch.Set(launch.Steps.Where(each => each.Number != step.Number));
        store.Announce(new LaunchStepRemoved(launch.Id, step), by);
        await store.SaveChangesAsync(stop);
    }
}
