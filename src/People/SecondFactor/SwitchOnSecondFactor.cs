using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.SignIn;

namespace Tandem.People.SecondFactor;

/// <summary>Asks from now on for a code from the person's app at each sign-in by password, and hands back recovery codes: they are shown this once.</summary>
public sealed class SwitchOnSecondFactor(Store store, CodeSeal seal, TimeProvider clock) : IFeature<SwitchOnSecondFactor.Request, IReadOnlyList<string>>
{
    /// <param name="SealedSecret">As the page that showed the picture sealed it.</param>
    /// <param name="Code">Proves that the app has learnt the secret.</param>
    public sealed record Request(string? SealedSecret, string? Code);

    public async Task<IReadOnlyList<string>> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var person = new Id<Person>(by.Person ?? throw new SignedOut());
        var secret = seal.Open(request.SealedSecret) ?? throw new Refused("Begin again: the picture is no longer valid.");
        var account = await store.AccountOf(person, stop);
        if (account.HasSecondFactor)
            throw new Refused("Codes are already asked for. Switch them off first.");
        var step = TimeCode.Match(secret, (request.Code ?? "").Replace(" ", "", StringComparison.Ordinal), clock.GetUtcNow(), 0)
            ?? throw new Refused("This is not the code the app shows now.", nameof(request.Code));
        var codes = RecoveryCodes.New();
        (account.SealedCodeSecret, account.LastCodeStep, account.Stamp) = (seal.Close(secret), step, Secret.New());
        account.RecoveryCodes = [.. codes.Select(RecoveryCodes.Hash)];
        store.Announce(new SecondFactorStarted(person), by);
        await store.SaveChangesAsync(stop);
        return codes;
    }
}
