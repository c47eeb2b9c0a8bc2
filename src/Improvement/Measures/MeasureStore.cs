using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tandem.Improvement.Measures;

/// <summary>The tables in which measures are kept ready.</summary>
internal static class MeasureStore
{
    public static void Map(EntityTypeBuilder<MeasuredIncident> incident)
    {
        incident.ToTable("measured_incidents");
        incident.HasKey(row => row.Incident);
        incident.Property(row => row.Incident).ValueGeneratedNever();
        incident.Ignore(row => row.Removed);
    }

    public static void Map(EntityTypeBuilder<MeasureCell> cell)
    {
        cell.ToTable("measure_cells");
        cell.HasKey(row => row.Key);
        cell.Property(row => row.Key).ValueGeneratedNever();
        cell.Ignore(row => row.Tally);
        cell.HasIndex(row => new { row.Grain, row.Organisation, row.Day });
        cell.HasIndex(row => new { row.Grain, row.Organisation, row.Open });
    }
}
