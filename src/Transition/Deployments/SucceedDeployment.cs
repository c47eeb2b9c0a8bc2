using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Deployments;

/// <summary>Says that what was brought into an environment runs there.</summary>
public sealed class SucceedDeployment(Store store, TimeProvider clock) : IFeature<SucceedDeployment.Request>
{
    public sealed record Request(Id<Deployment> Deployment, DateTimeOffset? FinishedAt = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var deployment = await store.Deployment(request.Deployment, stop);
        var at = DeploymentRules.Past(request.FinishedAt, clock.GetUtcNow(), "finishedAt");
        deployment.Succeed(at);
        store.Announce(new DeploymentSucceeded(deployment.Id), by);
        await store.TakePlace(deployment, by, stop);
        await store.SaveChangesAsync(stop);
    }
}
