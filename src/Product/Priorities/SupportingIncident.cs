using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Product.Priorities;

/// <summary>An incident that speaks for backlog items.</summary>
/// <param name="Priority">1 to 4.</param>
/// <param name="Ended">When it was resolved or closed; null: it is open.</param>
/// <param name="Worked">Seconds of work booked on it.</param>
/// <param name="People">How many people it hit, as far as it and those that are the same name their requesters: at least 1.</param>
public sealed record SupportingIncident(Id<Incident> Id, int Serial, int Priority, DateTimeOffset OpenedAt, DateTimeOffset? Ended, long Worked, int People)
{
    public RecordKey Key => IncidentKind.Key(Id);
}
