using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.People.IdentityProviders;

/// <summary>Where identity providers are kept.</summary>
internal static class IdentityProviderTable
{
    public static void Map(EntityTypeBuilder<IdentityProvider> provider)
    {
        provider.HasIndex(row => row.Issuer).IsUnique();
        provider.HasIndex(row => row.State);
    }

    extension(Store store)
    {
        public IQueryable<IdentityProvider> IdentityProviders => store.Set<IdentityProvider>();

        /// <summary>The provider of that number, if people may sign in by it now.</summary>
        public async Task<IdentityProvider?> IdentityProviderInUse(string number, CancellationToken stop) => IdentityProvider.Kind.SerialOf(number) is { } serial
            ? await store.IdentityProviders.AsNoTracking().SingleOrDefaultAsync(row => row.Serial == serial && row.State == IdentityProvider.InUse, stop)
            : null;
    }
}
