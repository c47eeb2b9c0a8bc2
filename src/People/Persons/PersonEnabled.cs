using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Persons;

/// <summary>A disabled person may come in again.</summary>
public sealed record PersonEnabled(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
