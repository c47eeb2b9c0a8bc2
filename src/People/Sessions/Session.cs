using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Sessions;

/// <summary>One browser in which a person is signed in.</summary>
public sealed class Session
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Id<Person> Person { get; init; }

    /// <summary>SHA-256 of the secret in the cookie.</summary>
    public required byte[] Hash { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ends, however often it is used.</summary>
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>How long it lives unused, in minutes.</summary>
    public int IdleMinutes { get; init; }

    /// <summary>How the person proved who they are, such as "Password".</summary>
    public required string How { get; init; }

    public required string Address { get; init; }

    public required string Browser { get; init; }
}
