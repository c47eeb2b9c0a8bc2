using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.Design.OpenClocks;

internal static class OpenClockStore
{
    internal static void Map(EntityTypeBuilder<OpenClock> clock)
    {
        clock.ToTable("open_clocks");
        clock.HasKey(each => each.Id);
        clock.HasIndex(each => new { each.Record, each.Policy, each.Run }).IsUnique();
        clock.HasIndex(each => each.NextAt);
        clock.HasIndex(each => each.Policy);
        clock.Property(each => each.Version).IsConcurrencyToken();
    }

    internal static void Map(EntityTypeBuilder<ClockRecomputation> recomputation)
    {
        recomputation.ToTable("clock_recomputations");
        recomputation.HasKey(each => each.Id);
        recomputation.HasIndex(each => new { each.Kind, each.StartedAt });
        recomputation.HasIndex(each => each.Entry);
    }

    extension(Store store)
    {
        public IQueryable<OpenClock> OpenClocks => store.Set<OpenClock>();
    }
}
