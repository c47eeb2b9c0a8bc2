using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Somebody thinks that this incident is major.</summary>
public sealed record IncidentProposedAsMajor(Id<Incident> Incident, Id<MajorIncident> Major) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);

    bool IFact.Internal => true;
}
