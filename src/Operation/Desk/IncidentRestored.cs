using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Desk;

/// <summary>What was changed a moment ago was taken back.</summary>
public sealed record IncidentRestored(Id<Incident> Incident, [Untold] long Entry) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
