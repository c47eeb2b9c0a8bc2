using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Passkeys;

/// <summary>A person's device signed in their place.</summary>
public sealed record PasskeyUsed(Id<Person> Person, string Name) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
