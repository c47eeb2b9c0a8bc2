using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Deployments;

/// <summary>Something was brought into an environment, or is being brought there.</summary>
public sealed record DeploymentRecorded(Id<Deployment> Deployment, string Component, string Version) : IFact
{
    RecordKey IFact.About => DeploymentKind.Key(Deployment);
}
