using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Deployments;

/// <summary>Somebody accepted afterwards a deployment that no change had covered.</summary>
public sealed record DeploymentExplained(Id<Deployment> Deployment, Id<Change>? Change) : IFact
{
    RecordKey IFact.About => DeploymentKind.Key(Deployment);
}
