using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.SignIn;

/// <summary>A person has a new password.</summary>
public sealed record PasswordSet(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
