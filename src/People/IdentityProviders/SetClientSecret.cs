using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.People.IdentityProviders;

/// <summary>Keeps the secret that this site shows to an identity provider; nothing forgets it.</summary>
public sealed class SetClientSecret(Store store, ClientSecretSeal seal) : IFeature<SetClientSecret.Request>
{
    public sealed record Request(Id<IdentityProvider> Provider, string? Secret);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        IdentityProviderRules.DemandRank(by, "identity-providers.edit");
        var provider = await store.IdentityProviders.SingleOrDefaultAsync(row => row.Id == request.Provider, stop) ?? throw new Missing("identity provider");
        provider.SealedClientSecret = seal.Close(IdentityProviderRules.ClientSecret(request.Secret, nameof(request.Secret)));
        store.Announce(new ClientSecretSet(provider.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
