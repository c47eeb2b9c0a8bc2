using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.MajorIncidents;

/// <summary>This incident is handled as a major one.</summary>
public sealed record IncidentDeclaredMajor(Id<Incident> Incident, Id<MajorIncident> Major) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
