using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Transition.Deployments;

/// <summary>What everybody may know of a deployment, and what may be done with it.</summary>
public static class DeploymentKind
{
    public const string CreateRight = "deployments.create";

    public static RecordKind<Deployment> Kind { get; } = new RecordKind<Deployment>("deployment", "deployments", "DEP", "Deployment")
        .Titled(deployment => deployment.Title)
        .Serves("Which version was brought where, when, by whom and by which change. Pipelines tell it by themselves; write one down that was done by hand.")
        .Lives(DeploymentLife.Life, deployment => deployment.State)
        .With("title", deployment => deployment.Title, field => field.Searchable().Listed())
        .With("component", deployment => deployment.Component, field => field.Searchable())
        .With("item", deployment => deployment.Item, label: "Configuration item")
        .With("service", deployment => deployment.Service)
        .With("versionName", deployment => deployment.VersionName, field => field.Searchable().Listed(), "Version")
        .With("environment", deployment => deployment.Environment, field => field.Listed())
        .With("place", deployment => deployment.Place, label: "Place")
        .With("startedAt", deployment => deployment.StartedAt, field => field.Listed())
        .With("finishedAt", deployment => deployment.FinishedAt)
        .With("deployedBy", deployment => deployment.DeployedBy, field => field.Searchable().Listed())
        .With("url", deployment => deployment.Url, field => field.Editable().Plain(), "Run of the pipeline")
        .With("commit", deployment => deployment.Commit, field => field.Editable().Searchable())
        .With("change", deployment => deployment.Change, field => field.Listed())
        .With("release", deployment => deployment.Release, field => field.Editable())
        .With("authorisation", deployment => deployment.Authorisation, field => field.Listed())
        .With("running", deployment => deployment.Running, label: "Runs now")
        .With("removes", deployment => deployment.Removes, label: "Takes it away");

    public static Resource<Deployment> Resource { get; } = new Resource<Deployment>(Kind)
        .Create<RecordDeployment, RecordDeployment.Request>()
        .Edit<EditDeployment, EditDeployment.Request>()
        .Move<SucceedDeployment, SucceedDeployment.Request>(DeploymentLife.Succeeded)
        .Move<FailDeployment, FailDeployment.Request>(DeploymentLife.Failed)
        .Move<RollBackDeployment, RollBackDeployment.Request>(DeploymentLife.RolledBack);

    public static RecordKey Key(Id<Deployment> deployment) => new(Kind.Name, deployment.Value);
}
