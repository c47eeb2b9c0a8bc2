using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Events;

/// <summary>An alert is so bad that somebody must be called; on-call hears this.</summary>
public sealed record PagingRequested(Id<Alert> Alert, Severity Severity, Id<Service>? Service, Id<Team>? Team, Id<Incident>? Incident) : IFact
{
    RecordKey IFact.About => AlertKind.Key(Alert);
}
