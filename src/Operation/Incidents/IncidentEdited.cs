using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Incidents;

/// <summary>What is known of an incident was corrected.</summary>
public sealed record IncidentEdited(Id<Incident> Incident) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
