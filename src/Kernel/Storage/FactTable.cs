using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;

namespace Tandem.Kernel.Storage;

/// <summary>The one append-only table: audit trail, timeline, outbox, and raw material of every clock and measure.</summary>
internal static class FactTable
{
    public static void Map(ModelBuilder model, DatabaseKind database)
    {
        var fact = model.Entity<RecordedFact>();
        fact.ToTable("facts");
        fact.HasKey(row => row.Entry);
        if (database == DatabaseKind.Sqlite)
        {
            fact.Property(row => row.Entry).ValueGeneratedNever();
        }
        else
        {
            fact.Property(row => row.Entry).UseIdentityByDefaultColumn();
            fact.HasIndex(row => row.Entry, "ix_facts_waiting").HasFilter("position is null");
        }

        fact.HasIndex(row => row.Position).IsUnique();
        fact.HasIndex(row => new { row.Record, row.Entry });
    }
}
