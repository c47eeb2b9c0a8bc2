using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Merging;

/// <summary>An incident that had been merged into this one goes on by itself again.</summary>
public sealed record IncidentParted(Id<Incident> Incident, Id<Incident> Merged) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);

    bool IFact.Internal => true;
}
