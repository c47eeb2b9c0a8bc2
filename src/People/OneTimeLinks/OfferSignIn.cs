using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.OneTimeLinks;

/// <summary>Makes a link that signs one person in once; only whoever sits at the machine itself can ask for it.</summary>
public sealed class OfferSignIn(Store store, LinkBook links, SiteAddress site) : IFeature<OfferSignIn.Request, string>
{
    public sealed record Request(Id<Person> Person);

    public async Task<string> Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (by.Person is not null)
            throw new Forbidden("people.edit");
        if (!await store.People.AnyAsync(person => person.Id == request.Person && person.State == Person.Active, stop))
            throw new Missing("person");
        var link = site.Of(await links.Make(LinkPurpose.SignIn, request.Person, stop));
        store.Announce(new SignInOffered(request.Person), by);
        await store.SaveChangesAsync(stop);
        return link;
    }
}
