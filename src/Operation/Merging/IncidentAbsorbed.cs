using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Merging;

/// <summary>Another incident was the same as this one and was merged into it.</summary>
public sealed record IncidentAbsorbed(Id<Incident> Incident, Id<Incident> Merged) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);

    bool IFact.Internal => true;
}
