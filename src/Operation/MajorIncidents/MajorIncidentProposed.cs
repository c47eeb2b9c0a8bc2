using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Somebody thinks that an incident is major.</summary>
public sealed record MajorIncidentProposed(Id<MajorIncident> Major, Id<Incident> Incident, string Reason) : IFact
{
    RecordKey IFact.About => MajorIncidentKind.Key(Major);
}
