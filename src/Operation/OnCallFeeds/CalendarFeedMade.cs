using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.OnCall;
using Tandem.People.Persons;

namespace Tandem.Operation.OnCallFeeds;

/// <summary>A person had a secret address made for their calendar program; the one before no longer works.</summary>
public sealed record CalendarFeedMade(Id<Person> Person, Id<Schedule>? Schedule) : IFact
{
    RecordKey IFact.About => new(Tandem.People.Persons.Person.Kind.Name, Person.Value);

    bool IFact.Internal => true;
}
