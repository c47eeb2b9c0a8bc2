using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Deployments;

/// <summary>Another version took the place of this one.</summary>
public sealed record DeploymentSuperseded(Id<Deployment> Deployment, Id<Deployment> By) : IFact
{
    RecordKey IFact.About => DeploymentKind.Key(Deployment);
}
