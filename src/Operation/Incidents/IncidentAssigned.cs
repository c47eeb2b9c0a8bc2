using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Incidents;

/// <summary>An incident was handed to a team or a person.</summary>
public sealed record IncidentAssigned(Id<Incident> Incident, Id<Team>? Team, Id<Person>? Assignee) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
