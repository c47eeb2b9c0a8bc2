using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.People.IdentityProviders;

/// <summary>Offers an identity provider again.</summary>
public sealed class SwitchOnIdentityProvider(Store store) : IFeature<SwitchOnIdentityProvider.Request>
{
    public sealed record Request(Id<IdentityProvider> Provider);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        IdentityProviderRules.DemandRank(by, "identity-providers.edit");
        var provider = await store.IdentityProviders.SingleOrDefaultAsync(row => row.Id == request.Provider, stop) ?? throw new Missing("identity provider");
        provider.Move(IdentityProvider.InUse);
        store.Announce(new IdentityProviderSwitchedOn(provider.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
