using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.ServiceObjectives;

/// <summary>The tables of objectives and of what was counted for them, and their named queries.</summary>
public static class ObjectiveStore
{
    internal static void Map(EntityTypeBuilder<ServiceObjective> objective)
    {
        objective.Ignore(row => row.Terms);
        objective.HasIndex(row => row.Service);
        objective.Property(row => row.BurnAlerts).KeptAsJson();
    }

    internal static void Map(EntityTypeBuilder<EventCount> count)
    {
        count.ToTable("event_counts");
        count.HasKey(row => new { row.Objective, row.From });
        count.Ignore(row => row.Span);
        count.HasIndex(row => new { row.Objective, row.To });
    }

    extension(Store store)
    {
        public DbSet<ServiceObjective> ServiceObjectives => store.Set<ServiceObjective>();

        internal DbSet<EventCount> EventCounts => store.Set<EventCount>();

        /// <exception cref="Missing">There is no such objective.</exception>
        internal async Task<ServiceObjective> ServiceObjective(Id<ServiceObjective> id, CancellationToken stop) =>
            await store.ServiceObjectives.SingleOrDefaultAsync(objective => objective.Id == id, stop) ?? throw new Missing("service objective");
    }
}
