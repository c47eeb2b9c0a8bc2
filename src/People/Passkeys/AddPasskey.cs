using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.SignIn;

namespace Tandem.People.Passkeys;

/// <summary>Keeps a passkey that one's device has made.</summary>
public sealed class AddPasskey(Store store, TimeProvider clock) : IFeature<AddPasskey.Request>
{
    private const int Most = 20;

    /// <param name="Made">As Identity checked it.</param>
    public sealed record Request(string? Name, UserPasskeyInfo Made);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (person, made) = (new Id<Person>(by.Person ?? throw new SignedOut()), request.Made);
        if (await store.Passkeys.CountAsync(row => row.Person == person, stop) >= Most)
            throw new Refused($"Keep at most {Most} passkeys: remove one first.");
        if (await store.Passkeys.AnyAsync(row => row.Credential == made.CredentialId, stop))
            throw new Refused("This passkey is known already.");
        await store.AccountOf(person, stop);
        var passkey = new Passkey
        {
            Credential = made.CredentialId,
            Person = person,
            Name = PersonRules.Line(request.Name, "name") is { Length: > 0 } name ? name : "Passkey",
            PublicKey = made.PublicKey,
            CreatedAt = clock.GetUtcNow(),
            SignCount = made.SignCount,
            Transports = [.. made.Transports ?? []],
            IsUserVerified = made.IsUserVerified,
            IsBackupEligible = made.IsBackupEligible,
            IsBackedUp = made.IsBackedUp,
            Attestation = made.AttestationObject,
            ClientData = made.ClientDataJson,
        };
        store.Add(passkey);
        store.Announce(new PasskeyAdded(person, passkey.Name), by);
        await store.SaveChangesAsync(stop);
    }
}
