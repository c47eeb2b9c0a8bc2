using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.MajorIncidents;

/// <summary>The review of a major incident was approved.</summary>
public sealed record ReviewApproved(Id<MajorIncident> Major, Id<Incident> Incident, IReadOnlyList<ReviewAction> Actions) : IFact
{
    RecordKey IFact.About => MajorIncidentKind.Key(Major);

    bool IFact.Internal => true;
}
