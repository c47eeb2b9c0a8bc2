using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Passkeys;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.SignIn;

namespace Tandem.People.OpenIdConnect;

/// <summary>Removes a connection with an identity provider: one's own while another way in is left, or as an administrator that of somebody of lesser rank.</summary>
public sealed class UnlinkIdentity(Store store, Actors actors) : IFeature<UnlinkIdentity.Request>
{
    public sealed record Request(Guid Link);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var link = await store.IdentityLinks.SingleOrDefaultAsync(row => row.Id == request.Link, stop);
        if (link is null || (by.Person != link.Person.Value && !by.May("people.disable")))
            throw new Missing("connection");
        await actors.DemandRankOver(link.Person, by, stop);
        if (by.Person == link.Person.Value && !await HasAnotherWay(link.Person, link.Id, stop))
            throw new Refused("This is your only way in. Choose a password or add a passkey first.");
        store.Remove(link);
        store.Announce(new IdentityUnlinked(link.Person, link.Issuer), by);
        await store.SaveChangesAsync(stop);
    }

    private async Task<bool> HasAnotherWay(Id<Person> person, Guid link, CancellationToken stop) =>
        await store.Accounts.AnyAsync(row => row.Person == person && row.PasswordHash != null, stop)
        || await store.Passkeys.AnyAsync(row => row.Person == person, stop)
        || await store.IdentityLinks.AnyAsync(row => row.Person == person && row.Id != link, stop);
}
