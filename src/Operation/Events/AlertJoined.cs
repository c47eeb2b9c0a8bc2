using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Events;

/// <summary>An alert belongs to an incident that was open already, and why.</summary>
public sealed record AlertJoined(Id<Incident> Incident, Id<Alert> Alert, string Title, string Reason) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);

    bool IFact.Internal => true;
}
