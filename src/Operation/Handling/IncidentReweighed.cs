using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Handling;

/// <summary>An incident got another priority because the matrix was changed.</summary>
public sealed record IncidentReweighed(Id<Incident> Incident, int Priority) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
