using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.MajorIncidents;

/// <summary>An incident is handled like any other.</summary>
public sealed record MajorIncidentRejected(Id<MajorIncident> Major, Id<Incident> Incident, string Reason) : IFact
{
    RecordKey IFact.About => MajorIncidentKind.Key(Major);
}
