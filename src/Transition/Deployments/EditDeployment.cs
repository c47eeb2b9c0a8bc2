using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Releases;

namespace Tandem.Transition.Deployments;

/// <summary>Says where more is to be read of a deployment; what happened stays as it was told.</summary>
public sealed class EditDeployment(Store store) : IFeature<EditDeployment.Request>
{
    public sealed record Request(Id<Deployment> Deployment, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (deployment, patch) = (await store.Deployment(request.Deployment, stop), request.Patch);
        patch.Take<string>("url", value => deployment.Url = DeploymentRules.Url(value));
        patch.Take<string>("commit", value => deployment.Commit = DeploymentRules.Word(value, "commit"));
        patch.Take<Id<Release>?>("release", value => deployment.Release = value);
        patch.Take<CustomValues>("custom", value => deployment.Custom = value ?? CustomValues.None);
        store.Announce(new DeploymentEdited(deployment.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
