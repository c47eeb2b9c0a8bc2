using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.OneTimeLinks;

/// <summary>Opens a sign-in link, once.</summary>
public sealed class FollowSignInLink(Store store, LinkBook links) : IFeature<FollowSignInLink.Request, Person>
{
    public sealed record Request(string Secret);

    /// <exception cref="Gone">It was used, it is too old, or the person was disabled meanwhile.</exception>
    public async Task<Person> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var link = await links.Find(LinkPurpose.SignIn, request.Secret, stop);
        var person = await store.People.AsNoTracking().SingleAsync(row => row.Id == link.Person, stop);
        if (!person.IsActive)
            throw new Gone("This link has been used or is too old. Ask for a new one.");
        links.Use(link);
        store.Announce(new SignInLinkUsed(person.Id), new Actor(person.Id.Value, person.Name));
        await store.SaveChangesAsync(stop);
        return person;
    }
}
