using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Deployments;

/// <summary>This version runs again, since a later one was taken back.</summary>
public sealed record DeploymentRestored(Id<Deployment> Deployment, Id<Deployment> After) : IFact
{
    RecordKey IFact.About => DeploymentKind.Key(Deployment);
}
