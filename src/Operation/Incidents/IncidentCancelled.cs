using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Incidents;

/// <summary>An incident was taken back.</summary>
public sealed record IncidentCancelled(Id<Incident> Incident, string Reason) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
