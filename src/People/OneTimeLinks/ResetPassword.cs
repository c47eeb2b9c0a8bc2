using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Sessions;
using Tandem.People.SignIn;

namespace Tandem.People.OneTimeLinks;

/// <summary>Sets a forgotten password anew behind the link that was mailed; every session of the person ends.</summary>
public sealed class ResetPassword(Store store, LinkBook links, Passwords passwords, SessionBook book) : IFeature<ResetPassword.Request, Person>
{
    public sealed record Request(string Secret, string? Password);

    public async Task<Person> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var link = await links.Find(LinkPurpose.Reset, request.Secret, stop);
        var person = await store.People.SingleAsync(row => row.Id == link.Person, stop);
        if (!person.IsActive)
            throw new Gone("This link has been used or is too old. Ask for a new one.");
        passwords.Set(await store.AccountOf(person.Id, stop), request.Password, person);
        links.Use(link);
        store.RemoveRange(await store.Sessions.Where(row => row.Person == person.Id).ToListAsync(stop));
        store.Announce(new PasswordReset(person.Id), new Actor(person.Id.Value, person.Name));
        await store.SaveChangesAsync(stop);
        book.Forget();
        return person;
    }
}
