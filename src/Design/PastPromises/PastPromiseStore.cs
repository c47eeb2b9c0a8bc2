using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.Design.PastPromises;

/// <summary>The table of promises that were kept or broken.</summary>
public static class PastPromiseStore
{
    internal static void Map(EntityTypeBuilder<PastPromise> promise)
    {
        promise.ToTable("past_promises");
        promise.HasKey(each => each.Id);
        promise.HasIndex(each => new { each.Record, each.Policy, each.Run }).IsUnique();
        promise.HasIndex(each => new { each.Kind, each.Day, each.Organisation, each.Team, each.Service, each.Kept });
        promise.Property(each => each.Version).IsConcurrencyToken();
    }

    extension(Store store)
    {
        public IQueryable<PastPromise> PastPromises => store.Set<PastPromise>();
    }
}
