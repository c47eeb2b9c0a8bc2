using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Incidents;

/// <summary>An incident was not over after all.</summary>
public sealed record IncidentReopened(Id<Incident> Incident, string Reason) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
