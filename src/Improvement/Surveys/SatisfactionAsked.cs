using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Improvement.Surveys;

/// <summary>The requester was asked how satisfied they were with how the incident was handled.</summary>
public sealed record SatisfactionAsked(Id<Incident> Incident, Id<Survey> Survey) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);

    bool IFact.Internal => true;
}
