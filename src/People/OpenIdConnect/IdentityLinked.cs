using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.OpenIdConnect;

/// <summary>A person may sign in by an identity provider; the fact does not keep what it calls them.</summary>
public sealed record IdentityLinked(Id<Person> Person, string Issuer) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
