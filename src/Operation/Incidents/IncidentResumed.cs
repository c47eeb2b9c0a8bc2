using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Incidents;

/// <summary>An incident that waited was taken up again.</summary>
public sealed record IncidentResumed(Id<Incident> Incident) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
