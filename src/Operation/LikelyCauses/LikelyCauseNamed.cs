using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;
using Tandem.Transition.Configuration;

namespace Tandem.Operation.LikelyCauses;

/// <summary>By its alerts and the service map an incident has a likely cause, or another one than before.</summary>
public sealed record LikelyCauseNamed(Id<Incident> Incident, Id<ConfigurationItem> Item, string Name, string Reason) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);

    bool IFact.Internal => true;
}
