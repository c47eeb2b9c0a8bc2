using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Deployments;

/// <summary>Something did not arrive where it was to be brought.</summary>
public sealed record DeploymentFailed(Id<Deployment> Deployment, string Reason) : IFact
{
    RecordKey IFact.About => DeploymentKind.Key(Deployment);
}
