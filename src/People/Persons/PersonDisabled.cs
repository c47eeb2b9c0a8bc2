using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Persons;

/// <summary>A person may no longer come in: sessions, tokens and feeds end.</summary>
public sealed record PersonDisabled(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
