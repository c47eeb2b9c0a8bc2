using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.OneTimeLinks;

/// <summary>A person set a forgotten password anew.</summary>
public sealed record PasswordReset(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
