using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Passkeys;

/// <summary>A person may sign in with a device of theirs.</summary>
public sealed record PasskeyAdded(Id<Person> Person, string Name) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
