using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Incidents;

/// <summary>An incident began to wait for something.</summary>
public sealed record IncidentHeld(Id<Incident> Incident, PendingReason Reason, DateTimeOffset? Until) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
