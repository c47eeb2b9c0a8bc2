using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Something is to be done so that it does not come again.</summary>
public sealed record ReviewActionAdded(Id<MajorIncident> Major, ReviewAction Action) : IFact
{
    RecordKey IFact.About => MajorIncidentKind.Key(Major);

    bool IFact.Internal => true;
}
