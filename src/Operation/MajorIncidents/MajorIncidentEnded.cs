using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.MajorIncidents;

/// <summary>The worst is over: the review begins.</summary>
public sealed record MajorIncidentEnded(Id<MajorIncident> Major, Id<Incident> Incident) : IFact
{
    RecordKey IFact.About => MajorIncidentKind.Key(Major);
}
