using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.MajorIncidents;

/// <summary>An action of the review was done, or not done after all.</summary>
public sealed record ReviewActionTicked(Id<MajorIncident> Major, int Number, bool Done) : IFact
{
    RecordKey IFact.About => MajorIncidentKind.Key(Major);

    bool IFact.Internal => true;
}
