using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Configuration;
using Tandem.Transition.Deployments;

namespace Tandem.Transition.UnauthorisedChanges;

/// <summary>Something was altered, and no change had allowed it.</summary>
public sealed record UnauthorisedChangeFound(Id<UnauthorisedChange> Finding, Id<ConfigurationItem>? Item, Id<Deployment>? Deployment, string Why) : IFact
{
    RecordKey IFact.About => UnauthorisedChangeKind.Key(Finding);
}
