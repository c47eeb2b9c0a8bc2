using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.SignIn;

namespace Tandem.People.SecondFactor;

/// <summary>Asks for no code any more: one's own with one's password, or as an administrator for somebody of lesser rank who lost everything.</summary>
public sealed class SwitchOffSecondFactor(Store store, Passwords passwords, Attempts attempts, Actors actors) : IFeature<SwitchOffSecondFactor.Request>
{
    public sealed record Request(Id<Person> Person, string? Password, Caller Caller);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var account = await store.Accounts.SingleOrDefaultAsync(row => row.Person == request.Person, stop);
        if (by.Person == request.Person.Value)
            await Confirm(account, request, stop);
        else
            by.Demand("people.disable");
        await actors.DemandRankOver(request.Person, by, stop);
        if (account is not { HasSecondFactor: true })
            return;
        (account.SealedCodeSecret, account.RecoveryCodes, account.Stamp) = (null, [], Secret.New());
        store.Announce(new SecondFactorEnded(request.Person), by);
        await store.SaveChangesAsync(stop);
    }

    private async Task Confirm(Account? account, Request request, CancellationToken stop)
    {
        var counter = Attempts.Of("password", request.Person.ToString(), request.Caller);
        await attempts.Demand(counter, stop);
        if (passwords.Check(account, request.Password))
            return;
        await attempts.Fail(counter, stop);
        throw new Refused("This is not your password.", nameof(request.Password));
    }
}
