using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Deployments;

/// <summary>What had been brought into an environment was taken back.</summary>
public sealed record DeploymentRolledBack(Id<Deployment> Deployment, string Reason) : IFact
{
    RecordKey IFact.About => DeploymentKind.Key(Deployment);
}
