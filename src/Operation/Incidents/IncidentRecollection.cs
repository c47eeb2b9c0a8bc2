using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Incidents;

/// <summary>How another system says an incident stood after one of its updates.</summary>
internal sealed record IncidentRecollection(
    DateTimeOffset At,
    string State,
    PendingReason? PendingReason,
    Level Impact,
    Level Urgency,
    Id<Team>? Team,
    Id<Person>? Assignee,
    string Category,
    bool HandedOn,
    bool Reopened,
    DateTimeOffset? ResolvedAt,
    DateTimeOffset? ClosedAt,
    string? Resolution);
