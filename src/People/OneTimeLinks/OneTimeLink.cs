using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.OneTimeLinks;

/// <summary>A link that opens one thing, once, for a while.</summary>
public sealed class OneTimeLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public LinkPurpose Purpose { get; init; }

    /// <summary>For whom; null for the set-up of a site without people.</summary>
    public Id<Person>? Person { get; init; }

    /// <summary>SHA-256 of the secret in the link.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The account's stamp when the link was made: another credential since then makes it void.</summary>
    public string Stamp { get; init; } = "";

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
