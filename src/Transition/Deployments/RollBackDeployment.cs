using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Deployments;

/// <summary>Says that a version was taken back, and why; what ran before it runs again.</summary>
public sealed class RollBackDeployment(Store store, TimeProvider clock) : IFeature<RollBackDeployment.Request>
{
    public sealed record Request(Id<Deployment> Deployment, string? Reason = null, DateTimeOffset? FinishedAt = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var deployment = await store.Deployment(request.Deployment, stop);
        var at = DeploymentRules.Past(request.FinishedAt, clock.GetUtcNow(), "finishedAt");
        var reason = DeploymentRules.Reason(request.Reason, "Say why it was taken back.");
        await store.TakeBack(deployment, reason, at, by, stop);
        await store.SaveChangesAsync(stop);
    }
}
