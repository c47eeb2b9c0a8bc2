using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.SignIn;

namespace Tandem.People.SecondFactor;

/// <summary>Accepts the code of a person's app, or one of the recovery codes; neither is accepted twice.</summary>
public sealed class SignInWithCode(Store store, CodeSeal seal, Attempts attempts, TimeProvider clock) : IFeature<SignInWithCode.Request, Person>
{
    /// <param name="Stamp">As it was when the password was accepted.</param>
    public sealed record Request(Id<Person> Person, string Stamp, string? Code, Caller Caller);

    public async Task<Person> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var counter = Attempts.Of("code", request.Person.ToString(), request.Caller);
        await attempts.Demand(counter, stop);
        var person = await store.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Person, stop);
        var account = await store.Accounts.SingleOrDefaultAsync(row => row.Person == request.Person, stop);
        if (person is not { IsActive: true } || account is not { HasSecondFactor: true } || account.Stamp != request.Stamp)
            throw new Refused("Sign in again from the beginning.");
        var code = (request.Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!Accept(account, code))
        {
            await attempts.Fail(counter, stop);
            throw new Refused("This code is not accepted. Each code works once.", nameof(request.Code));
        }

        store.Announce(new CodeAccepted(person.Id), by);
        await store.SaveChangesAsync(stop);
        await attempts.Forgive(counter, stop);
        return person;
    }

    private bool Accept(Account account, string code)
    {
        if (code.Length is 0 or > 40)
            return false;
        if (seal.Open(account.SealedCodeSecret) is { } secret && TimeCode.Match(secret, code, clock.GetUtcNow(), account.LastCodeStep) is { } step)
        {
            account.LastCodeStep = step;
            return true;
        }

        var hash = RecoveryCodes.Hash(code);
        if (account.RecoveryCodes.Find(known => CryptographicOperations.FixedTimeEquals(Convert.FromHexString(known), Convert.FromHexString(hash))) is not { } used)
            return false;
        account.RecoveryCodes = [.. account.RecoveryCodes.Where(known => known != used)];
        return true;
    }
}
