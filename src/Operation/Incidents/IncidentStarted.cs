using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Incidents;

/// <summary>Somebody began or resumed work on an incident.</summary>
public sealed record IncidentStarted(Id<Incident> Incident) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
