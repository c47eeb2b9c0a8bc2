using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.Passkeys;

/// <summary>Recognises a person by the signature of their device. It stands for password and code: the device has checked its owner.</summary>
public sealed class SignInWithPasskey(Store store) : IFeature<SignInWithPasskey.Request, Person>
{
    /// <param name="Used">As Identity checked it, with the device's new count.</param>
    public sealed record Request(UserPasskeyInfo Used);

    public async Task<Person> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var passkey = await store.Passkeys.SingleOrDefaultAsync(row => row.Credential == request.Used.CredentialId, stop);
        var owner = passkey?.Person ?? default;
        var person = await store.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == owner, stop);
        if (passkey is null || person is not { IsActive: true } || !request.Used.IsUserVerified)
            throw new Refused("This passkey is not known here.");
        (passkey.SignCount, passkey.IsBackedUp) = (request.Used.SignCount, request.Used.IsBackedUp);
        store.Announce(new PasskeyUsed(person.Id, passkey.Name), new Actor(person.Id.Value, person.Name));
        await store.SaveChangesAsync(stop);
        return person;
    }
}
