using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Tokens;

/// <summary>An API token opens nothing any more.</summary>
public sealed record TokenRevoked(Id<Person> Person, Guid Token, string Name) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
