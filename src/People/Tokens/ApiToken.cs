using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Tokens;

/// <summary>What a program shows instead of signing in: acts as its person, within its scopes.</summary>
public sealed class ApiToken
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Id<Person> Person { get; init; }

    /// <summary>What it is for, in its owner's words.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Patterns of rights: <c>incidents.*</c>, <c>*.read</c>, <c>*</c>. It may what both it and its person may.</summary>
    public required List<string> Scopes { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }
}
