using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.SignIn;

namespace Tandem.People.OneTimeLinks;

/// <summary>Chooses a password behind an invitation.</summary>
public sealed class AcceptInvitation(Store store, LinkBook links, Passwords passwords) : IFeature<AcceptInvitation.Request, Person>
{
    public sealed record Request(string Secret, string? Password);

    public async Task<Person> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var link = await links.Find(LinkPurpose.Invitation, request.Secret, stop);
        var person = await store.People.SingleAsync(row => row.Id == link.Person, stop);
        if (!person.IsActive)
            throw new Gone("This link has been used or is too old. Ask for a new one.");
        passwords.Set(await store.AccountOf(person.Id, stop), request.Password, person);
        links.Use(link);
        store.Announce(new InvitationAccepted(person.Id), new Actor(person.Id.Value, person.Name));
        await store.SaveChangesAsync(stop);
        return person;
    }
}
