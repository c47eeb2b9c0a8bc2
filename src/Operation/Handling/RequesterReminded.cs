using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;

namespace Tandem.Operation.Handling;

/// <summary>The requester was asked again for an answer.</summary>
public sealed record RequesterReminded(Id<Incident> Incident, Id<Person>? Requester, int Reminder, int Of) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
