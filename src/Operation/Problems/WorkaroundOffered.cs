using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Problems;

/// <summary>The problem behind an incident became a known error: there is a workaround.</summary>
public sealed record WorkaroundOffered(Id<Incident> Incident, Id<Problem> Problem) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);

    bool IFact.Internal => true;
}
