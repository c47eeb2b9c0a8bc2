using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.Passkeys;

/// <summary>Forgets one of one's own passkeys: it signs in nobody any more.</summary>
public sealed class RemovePasskey(Store store) : IFeature<RemovePasskey.Request>
{
    public sealed record Request(byte[] Credential);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var person = new Id<Person>(by.Person ?? throw new SignedOut());
        var passkey = await store.Passkeys.SingleOrDefaultAsync(row => row.Credential == request.Credential && row.Person == person, stop)
            ?? throw new Missing("passkey");
        store.Remove(passkey);
        store.Announce(new PasskeyRemoved(person, passkey.Name), by);
        await store.SaveChangesAsync(stop);
    }
}
