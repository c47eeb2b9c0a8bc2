using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;

namespace Tandem.Operation.MajorIncidents;

/// <summary>An incident is major and is led by a commander.</summary>
public sealed record MajorIncidentAccepted(Id<MajorIncident> Major, Id<Incident> Incident, Id<Person> Commander) : IFact
{
    RecordKey IFact.About => MajorIncidentKind.Key(Major);
}
