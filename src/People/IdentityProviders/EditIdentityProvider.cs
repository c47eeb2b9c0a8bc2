using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Roles;

namespace Tandem.People.IdentityProviders;

/// <summary>Changes what is known about an identity provider. Another address, or another client, has another secret: the old one is forgotten.</summary>
public sealed class EditIdentityProvider(Store store) : IFeature<EditIdentityProvider.Request>
{
    public sealed record Request(Id<IdentityProvider> Provider, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        IdentityProviderRules.DemandRank(by, "identity-providers.edit");
        var provider = await store.IdentityProviders.SingleOrDefaultAsync(row => row.Id == request.Provider, stop) ?? throw new Missing("identity provider");
        var (issuer, client, patch) = (provider.Issuer, provider.ClientId, request.Patch);
        patch.Take<string>("name", name => provider.Name = PersonRules.Name(name));
        patch.Take<string>("issuer", address => provider.Issuer = IdentityProviderRules.Issuer(address));
        patch.Take<string>("clientId", id => provider.ClientId = IdentityProviderRules.ClientId(id));
        patch.Take<string>("scopes", scopes => provider.Scopes = IdentityProviderRules.Scopes(scopes));
        patch.Take<string>("nameClaim", claim => provider.NameClaim = IdentityProviderRules.NameClaim(claim));
        patch.Take<string>("domains", domains => provider.Domains = IdentityProviderRules.Domains(domains));
        patch.Take<bool>("makesPeople", makes => provider.MakesPeople = makes);
        patch.Take<Id<Role>?>("role", role => provider.Role = role);
        patch.Take<Id<Organisation>?>("organisation", organisation => provider.Organisation = organisation);
        if (issuer != provider.Issuer || client != provider.ClientId)
            provider.SealedClientSecret = null;
        await IdentityProviderRules.DemandSound(store, provider, stop);
        store.Announce(new IdentityProviderEdited(provider.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
