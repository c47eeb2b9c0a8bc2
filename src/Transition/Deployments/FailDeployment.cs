using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Deployments;

/// <summary>Says that something did not arrive, and why.</summary>
public sealed class FailDeployment(Store store, TimeProvider clock) : IFeature<FailDeployment.Request>
{
    public sealed record Request(Id<Deployment> Deployment, string? Reason = null, DateTimeOffset? FinishedAt = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var deployment = await store.Deployment(request.Deployment, stop);
        var at = DeploymentRules.Past(request.FinishedAt, clock.GetUtcNow(), "finishedAt");
        var reason = DeploymentRules.Reason(request.Reason, "Say what went wrong.");
        deployment.Fail(at);
        store.Announce(new DeploymentFailed(deployment.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
