using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.OpenIdConnect;

/// <summary>A person signs in by this identity provider no longer.</summary>
public sealed record IdentityUnlinked(Id<Person> Person, string Issuer) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
