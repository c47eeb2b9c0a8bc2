using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Maintenance;

/// <summary>The table of maintenance windows and its named queries.</summary>
public static class MaintenanceStore
{
    internal static void Map(EntityTypeBuilder<MaintenanceWindow> window)
    {
        window.HasIndex(row => new { row.State, row.StartsAt });
        window.HasIndex(row => row.StartsAt);
        window.HasIndex(row => row.Service);
        window.HasIndex(row => row.Team);
        window.Property(row => row.Items).KeptAsJson();
    }

    extension(Store store)
    {
        public DbSet<MaintenanceWindow> MaintenanceWindows => store.Set<MaintenanceWindow>();

        /// <exception cref="Missing">There is no such window.</exception>
        internal async Task<MaintenanceWindow> MaintenanceWindow(Id<MaintenanceWindow> id, CancellationToken stop) =>
            await store.MaintenanceWindows.SingleOrDefaultAsync(window => window.Id == id, stop) ?? throw new Missing("maintenance window");
    }
}
