using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Operation.Contacts;

/// <summary>A person chose how to be called; where, the journal need not know.</summary>
public sealed record ContactMethodsChosen(Id<Person> Person, int Count) : IFact
{
    RecordKey IFact.About => new(Tandem.People.Persons.Person.Kind.Name, Person.Value);

    bool IFact.Internal => true;
}
