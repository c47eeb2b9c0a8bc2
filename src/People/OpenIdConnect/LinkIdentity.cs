using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.IdentityProviders;
using Tandem.People.Persons;

namespace Tandem.People.OpenIdConnect;

/// <summary>Connects oneself with what an identity provider has just proven: from then on one may sign in by it.</summary>
public sealed class LinkIdentity(Store store, TimeProvider clock) : IFeature<LinkIdentity.Request>
{
    private const int Most = 10;

    public sealed record Request(ProvenIdentity Identity);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (person, identity) = (new Id<Person>(by.Person ?? throw new SignedOut()), request.Identity);
        if (!await store.IdentityProviders.AnyAsync(row => row.Issuer == identity.Issuer && row.State == IdentityProvider.InUse, stop))
            throw new Missing("identity provider");
        var known = await store.IdentityLinks.AsNoTracking().SingleOrDefaultAsync(row => row.Issuer == identity.Issuer && row.Subject == identity.Subject, stop);
        if (known?.Person == person)
            return;
        if (known is not null)
            throw new Refused("Somebody else here is connected with this sign-in.");
        if (await store.IdentityLinks.CountAsync(row => row.Person == person, stop) >= Most)
            throw new Refused($"Keep at most {Most} connections: remove one first.");
        store.Add(new IdentityLink { Person = person, Issuer = identity.Issuer, Subject = identity.Subject, Shown = identity.Shown, Since = clock.GetUtcNow() });
        store.Announce(new IdentityLinked(person, identity.Issuer), by);
        await store.SaveChangesAsync(stop);
    }
}
