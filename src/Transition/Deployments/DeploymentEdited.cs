using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Deployments;

/// <summary>What is known of a deployment was changed.</summary>
public sealed record DeploymentEdited(Id<Deployment> Deployment) : IFact
{
    RecordKey IFact.About => DeploymentKind.Key(Deployment);
}
