using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.SignIn;

namespace Tandem.People.SecondFactor;

/// <summary>Makes ten new recovery codes; the old ones open nothing any more.</summary>
public sealed class RenewRecoveryCodes(Store store) : IFeature<RenewRecoveryCodes.Request, IReadOnlyList<string>>
{
    public sealed record Request;

    public async Task<IReadOnlyList<string>> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var person = new Id<Person>(by.Person ?? throw new SignedOut());
        var account = await store.Accounts.SingleOrDefaultAsync(row => row.Person == person, stop);
        if (account is not { HasSecondFactor: true })
            throw new Refused("Codes are not asked for yet. Switch them on first.");
        var codes = RecoveryCodes.New();
        account.RecoveryCodes = [.. codes.Select(RecoveryCodes.Hash)];
        store.Announce(new RecoveryCodesRenewed(person), by);
        await store.SaveChangesAsync(stop);
        return codes;
    }
}
