using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.MajorIncidents;

/// <summary>An action of the review was done, or not done after all.</summary>
public sealed record ReviewActionTicked(Id<MajorIncident> Major, [Untold] int Number, bool Done, string? Action = null) : IFact
{
    RecordKey IFact.About => MajorIncidentKind.Key(Major);

    bool IFact.Internal => true;
}
