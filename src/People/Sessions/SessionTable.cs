using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;
using Tandem.People.SignIn;

namespace Tandem.People.Sessions;

/// <summary>Where sessions are kept.</summary>
internal static class SessionTable
{
    public static void Map(EntityTypeBuilder<Session> session)
    {
        session.ToTable("sessions");
        session.HasKey(row => row.Id);
        session.HasIndex(row => row.Hash).IsUnique();
        session.HasIndex(row => row.Person);
        session.HasIndex(row => row.EndsAt);
    }

    public static void Map(EntityTypeBuilder<LastUse> use)
    {
        use.ToTable("last_uses");
        use.HasKey(row => row.Credential);
        use.Property(row => row.Credential).ValueGeneratedNever();
    }

    extension(Store store)
    {
        public IQueryable<Session> Sessions => store.Set<Session>();

        public IQueryable<LastUse> LastUses => store.Set<LastUse>();
    }
}
