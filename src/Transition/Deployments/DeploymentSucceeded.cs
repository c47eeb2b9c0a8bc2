using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Deployments;

/// <summary>What was brought into an environment runs there.</summary>
public sealed record DeploymentSucceeded(Id<Deployment> Deployment) : IFact
{
    RecordKey IFact.About => DeploymentKind.Key(Deployment);
}
