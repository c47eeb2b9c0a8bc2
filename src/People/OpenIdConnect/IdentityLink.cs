using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.OpenIdConnect;

/// <summary>Joins a person here with what an identity provider calls them. Nothing but issuer and subject together is that name: addresses change hands.</summary>
public sealed class IdentityLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Id<Person> Person { get; init; }

    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    /// <summary>By which the person recognises it, such as their name there; as it was when they were connected.</summary>
    public required string Shown { get; init; }

    public DateTimeOffset Since { get; init; }
}
