using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.MajorIncidents;

/// <summary>It was not over after all and is led again.</summary>
public sealed record MajorIncidentResumed(Id<MajorIncident> Major, Id<Incident> Incident) : IFact
{
    RecordKey IFact.About => MajorIncidentKind.Key(Major);
}
