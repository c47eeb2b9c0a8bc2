using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Roles;

namespace Tandem.People.IdentityProviders;

/// <summary>Lets people sign in by another site that vouches for them.</summary>
public sealed class CreateIdentityProvider(Store store, ClientSecretSeal seal) : IFeature<CreateIdentityProvider.Request, IdentityProvider>
{
    public sealed record Request(
        string Name,
        string Issuer,
        string ClientId,
        string? ClientSecret = null,
        string? Scopes = null,
        string? NameClaim = null,
        string? Domains = null,
        bool MakesPeople = false,
        Id<Role>? Role = null,
        Id<Organisation>? Organisation = null);

    public async Task<IdentityProvider> Run(Request request, Actor by, CancellationToken stop = default)
    {
        IdentityProviderRules.DemandRank(by, "identity-providers.create");
        var provider = new IdentityProvider
        {
            Name = PersonRules.Name(request.Name),
            Issuer = IdentityProviderRules.Issuer(request.Issuer),
            ClientId = IdentityProviderRules.ClientId(request.ClientId),
            SealedClientSecret = seal.Close(IdentityProviderRules.ClientSecret(request.ClientSecret)),
            Scopes = IdentityProviderRules.Scopes(request.Scopes),
            NameClaim = IdentityProviderRules.NameClaim(request.NameClaim),
            Domains = IdentityProviderRules.Domains(request.Domains),
            MakesPeople = request.MakesPeople,
            Role = request.Role,
            Organisation = request.Organisation,
        };
        await IdentityProviderRules.DemandSound(store, provider, stop);
        store.Add(provider);
        store.Announce(new IdentityProviderCreated(provider.Id), by);
        await store.SaveChangesAsync(stop);
        return provider;
    }
}
