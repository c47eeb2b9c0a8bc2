using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.OneTimeLinks;

/// <summary>A person was invited to sign in.</summary>
public sealed record PersonInvited(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
