using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Storage;

/// <summary>The names other systems have for our records.</summary>
public static class ExternalKeyTable
{
    internal static void Map(ModelBuilder model, DatabaseKind database)
    {
        var key = model.Entity<ExternalKey>();
        key.ToTable("external_keys");
        key.HasKey(row => new { row.Source, row.Key });
        key.HasIndex(row => row.Record);
    }

    extension(Store store)
    {
        public DbSet<ExternalKey> ExternalKeys => store.Set<ExternalKey>();
    }
}
