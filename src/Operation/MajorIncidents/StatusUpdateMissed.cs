using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Operation.MajorIncidents;

/// <summary>A promised update was not told in time.</summary>
public sealed record StatusUpdateMissed(Id<MajorIncident> Major, DateTimeOffset Due, Id<Person>? Person) : IFact
{
    RecordKey IFact.About => MajorIncidentKind.Key(Major);

    bool IFact.Internal => true;
}
