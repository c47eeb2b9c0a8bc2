using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.People.IdentityProviders;

/// <summary>Offers an identity provider no longer: nobody signs in by it until it is switched on again.</summary>
public sealed class SwitchOffIdentityProvider(Store store) : IFeature<SwitchOffIdentityProvider.Request>
{
    public sealed record Request(Id<IdentityProvider> Provider);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        IdentityProviderRules.DemandRank(by, "identity-providers.edit");
        var provider = await store.IdentityProviders.SingleOrDefaultAsync(row => row.Id == request.Provider, stop) ?? throw new Missing("identity provider");
        provider.Move(IdentityProvider.Off);
        store.Announce(new IdentityProviderSwitchedOff(provider.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
