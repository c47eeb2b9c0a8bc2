using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Passkeys;

/// <summary>A person's device signs in nobody any more.</summary>
public sealed record PasskeyRemoved(Id<Person> Person, string Name) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
