using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Sessions;

namespace Tandem.People.SignIn;

/// <summary>Gives a person a password, where Tandem itself does it: at set-up, behind a one-time link, in a demonstration. All their sessions end.</summary>
public sealed class SetPassword(Store store, Passwords passwords, SessionBook book) : IFeature<SetPassword.Request>
{
    public sealed record Request(Id<Person> Person, string Password);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (by.Person is not null)
            throw new Forbidden("people.edit");
        var person = await store.People.SingleOrDefaultAsync(row => row.Id == request.Person, stop) ?? throw new Missing("person");
        passwords.Set(await store.AccountOf(person.Id, stop), request.Password, person);
        store.RemoveRange(await store.Sessions.Where(row => row.Person == person.Id).ToListAsync(stop));
        store.Announce(new PasswordSet(person.Id), by);
        await store.SaveChangesAsync(stop);
        book.Forget();
    }
}
