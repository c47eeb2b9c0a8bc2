using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Persons;

/// <summary>Something about a person was changed.</summary>
public sealed record PersonEdited(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
