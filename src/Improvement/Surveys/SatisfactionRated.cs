using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Improvement.Surveys;

/// <summary>The requester said how satisfied they were with how the incident was handled.</summary>
/// <param name="Score">1 (bad) to 5 (very good).</param>
public sealed record SatisfactionRated(Id<Incident> Incident, Id<Survey> Survey, int Score) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);

    bool IFact.Internal => true;
}
