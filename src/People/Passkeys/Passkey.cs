using Microsoft.AspNetCore.Identity;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Passkeys;

/// <summary>A key in a person's device that signs in their place (WebAuthn); the site knows only its public half.</summary>
public sealed class Passkey
{
    /// <summary>The credential's id, chosen by the device.</summary>
    public required byte[] Credential { get; init; }

    public Id<Person> Person { get; init; }

    /// <summary>By which its owner knows it, such as "Office laptop".</summary>
    public required string Name { get; init; }

    public required byte[] PublicKey { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>How often the device says it has signed; a number that falls betrays a copy.</summary>
    public long SignCount { get; set; }

    public required List<string> Transports { get; init; }

    public bool IsUserVerified { get; set; }

    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; set; }

    public required byte[] Attestation { get; init; }

    public required byte[] ClientData { get; init; }

    internal UserPasskeyInfo Info => new(Credential, PublicKey, CreatedAt, (uint)SignCount, [.. Transports], IsUserVerified, IsBackupEligible, IsBackedUp, Attestation, ClientData) { Name = Name };
}
