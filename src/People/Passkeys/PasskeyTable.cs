using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.People.Passkeys;

/// <summary>Where passkeys are kept.</summary>
internal static class PasskeyTable
{
    public static void Map(EntityTypeBuilder<Passkey> passkey)
    {
        passkey.ToTable("passkeys");
        passkey.HasKey(row => row.Credential);
        passkey.Ignore(row => row.Info);
        passkey.HasIndex(row => row.Person);
    }

    extension(Store store)
    {
        public IQueryable<Passkey> Passkeys => store.Set<Passkey>();
    }
}
