using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Who does what, how others are told, or what the review found was changed.</summary>
public sealed record MajorIncidentEdited(Id<MajorIncident> Major) : IFact
{
    RecordKey IFact.About => MajorIncidentKind.Key(Major);

    bool IFact.Internal => true;
}
