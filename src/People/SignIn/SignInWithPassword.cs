using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.SignIn;

/// <summary>Recognises a person by user name (or e-mail address) and password. Why it does not is never said.</summary>
public sealed class SignInWithPassword(Store store, Passwords passwords, Attempts attempts, ILogger<SignInWithPassword> log)
    : IFeature<SignInWithPassword.Request, SignInWithPassword.Answer>
{
    public sealed record Request(string? Name, string? Password, Caller Caller);

    /// <param name="NeedsCode">A second factor is still to be shown.</param>
    public sealed record Answer(Person Person, bool NeedsCode, string Stamp);

    public async Task<Answer> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var name = PersonRules.Fold(request.Name) ?? "";
        var counter = Attempts.Of("password", name.Length > 254 ? "" : name, request.Caller);
        await attempts.Demand(counter, stop);
        var person = await store.People.AsNoTracking().FirstOrDefaultAsync(row => row.UserName == name || row.Email == name, stop);
        var id = person?.Id ?? default;
        var account = await store.Accounts.SingleOrDefaultAsync(row => row.Person == id, stop);
        var matches = passwords.Check(account, request.Password);
        if (!matches || person is not { IsActive: true })
        {
            store.Forget();
            await attempts.Fail(counter, stop);
            log.LogWarning("Sign-in as {Name} from {Address} refused", Caller.Printable(name), request.Caller.Address);
            throw new Refused("The name or the password is wrong.");
        }

        store.Forget();
        await attempts.Forgive(counter, stop);
        return new(person, account!.HasSecondFactor, account.Stamp);
    }
}
