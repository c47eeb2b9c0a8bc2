using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Tokens;

/// <summary>What a request needs to know about the token it came with.</summary>
internal sealed record KnownToken(Guid Id, Id<Person> Person, string? UserName, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt);
