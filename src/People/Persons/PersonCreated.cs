using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Persons;

/// <summary>Somebody was entered.</summary>
public sealed record PersonCreated(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
