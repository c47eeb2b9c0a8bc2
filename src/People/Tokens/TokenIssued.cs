using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Tokens;

/// <summary>A person got an API token; the fact keeps its name, never the token.</summary>
public sealed record TokenIssued(Id<Person> Person, Guid Token, string Name, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
