using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Interruptions;

/// <summary>The table of interrupted hours.</summary>
public static class InterruptionStore
{
    internal static void Map(EntityTypeBuilder<InterruptedHour> hour)
    {
        hour.ToTable("interrupted_hours");
        hour.HasKey(row => new { row.Person, row.Hour });
    }

    extension(Store store)
    {
        public DbSet<InterruptedHour> InterruptedHours => store.Set<InterruptedHour>();
    }
}
