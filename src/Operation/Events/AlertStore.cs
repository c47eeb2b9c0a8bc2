using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Events;

/// <summary>The table of alerts and its named queries.</summary>
public static class AlertStore
{
    internal static void Map(EntityTypeBuilder<Alert> alert)
    {
        alert.Property(row => row.Labels).HasConversion<LabelsAsText>();
        alert.Property(row => row.Annotations).HasConversion<LabelsAsText>();
        alert.Property(row => row.Decisions).KeptAsJson();
        alert.HasIndex(row => row.LiveKey).IsUnique().HasFilter("live_key is not null");
        alert.HasIndex(row => new { row.Open, row.Severity, row.FirstSeenAt });
        alert.HasIndex(row => row.FirstSeenAt);
        alert.HasIndex(row => row.ResolvedAt).HasFilter("resolved_at is not null");
    }

    extension(Store store)
    {
        public DbSet<Alert> Alerts => store.Set<Alert>();

        /// <exception cref="Missing">There is no such alert.</exception>
        internal async Task<Alert> Alert(Id<Alert> id, CancellationToken stop) =>
            await store.Alerts.SingleOrDefaultAsync(alert => alert.Id == id, stop) ?? throw new Missing("alert");

        /// <summary>Whether a person had anything to do with an incident: has it, wrote on it or changed it.</summary>
        internal async Task<bool> WasTouched(Incident incident, CancellationToken stop) =>
            incident.Assignee is not null || await store.Facts.AnyAsync(fact => fact.Record == incident.Id.Value && fact.Actor != null, stop);
    }
}
