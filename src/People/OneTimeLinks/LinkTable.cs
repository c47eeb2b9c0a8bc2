using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.People.OneTimeLinks;

/// <summary>Where one-time links are kept, hashed.</summary>
internal static class LinkTable
{
    public static void Map(EntityTypeBuilder<OneTimeLink> link)
    {
        link.ToTable("one_time_links");
        link.HasKey(row => row.Id);
        link.HasIndex(row => row.Hash).IsUnique();
        link.HasIndex(row => row.Person);
        link.Property(row => row.Purpose).HasConversion<string>();
    }

    extension(Store store)
    {
        public IQueryable<OneTimeLink> OneTimeLinks => store.Set<OneTimeLink>();
    }
}
