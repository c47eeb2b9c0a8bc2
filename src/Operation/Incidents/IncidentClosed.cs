using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Incidents;

/// <summary>An incident was ended for good.</summary>
public sealed record IncidentClosed(Id<Incident> Incident) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
