using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Sessions;

namespace Tandem.People.SignIn;

/// <summary>Changes one's own password, knowing the old one if there is one. One's sessions in other browsers end.</summary>
public sealed class ChangePassword(Store store, Passwords passwords, Attempts attempts, SessionBook book) : IFeature<ChangePassword.Request>
{
    public sealed record Request(string? Current, string? Password, Caller Caller, Guid? Session = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var id = new Id<Person>(by.Person ?? throw new SignedOut());
        var person = await store.People.SingleAsync(row => row.Id == id, stop);
        var account = await store.AccountOf(id, stop);
        var counter = Attempts.Of("password", id.ToString(), request.Caller);
        await attempts.Demand(counter, stop);
        if (account.PasswordHash is not null && !passwords.Check(account, request.Current))
        {
            await attempts.Fail(counter, stop);
            throw new Refused("This is not your password.", nameof(request.Current));
        }

        passwords.Set(account, request.Password, person);
        store.RemoveRange(await store.Sessions.Where(row => row.Person == id && row.Id != request.Session).ToListAsync(stop));
        store.Announce(new PasswordSet(id), by);
        await store.SaveChangesAsync(stop);
        book.Forget();
    }
}
