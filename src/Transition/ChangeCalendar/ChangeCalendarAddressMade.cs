using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Transition.ChangeCalendar;

/// <summary>A person had a secret address made by which their calendar program reads changes; the one before no longer works.</summary>
public sealed record ChangeCalendarAddressMade(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new(Tandem.People.Persons.Person.Kind.Name, Person.Value);

    bool IFact.Internal => true;
}
