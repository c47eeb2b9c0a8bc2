using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Launches;

/// <summary>The table of launches and its named queries.</summary>
public static class LaunchStore
{
    internal static void Map(EntityTypeBuilder<Launch> launch)
    {
        launch.ToTable("launches");
        launch.Ignore(row => row.IsOver);
        launch.HasIndex(row => new { row.State, row.PlannedFor });
        launch.HasIndex(row => new { row.Product, row.PlannedFor });
        launch.HasIndex(row => new { row.Public, row.AnnouncedAt });
        launch.HasIndex(row => row.AnnouncedAt);
        launch.HasIndex(row => row.PlannedFor);
        launch.HasIndex(row => row.Kind);
        launch.HasIndex(row => row.Release);
        launch.HasIndex(row => row.Owner);
        launch.HasIndex(row => row.DecidedAt);
        launch.HasIndex(row => row.LiveAt);
        launch.HasIndex(row => row.ClosedAt);
        launch.Property(row => row.Items).KeptAsJson();
        launch.Property(row => row.Steps).KeptAsJson();
        launch.Property(row => row.Attestations).KeptAsJson();
        launch.Property(row => row.Waivers).KeptAsJson();
    }

    extension(Store store)
    {
        public IQueryable<Launch> Launches => store.Set<Launch>();

        /// <summary>What was announced to everybody, the newest first.</summary>
        public IQueryable<Launch> AnnouncedLaunches => store.Launches.AsNoTracking().Where(launch => launch.Public == EF.Parameter(true) && launch.AnnouncedAt != null).OrderByDescending(launch => launch.AnnouncedAt);

        /// <exception cref="Missing">There is no such launch.</exception>
        internal async Task<Launch> Launch(Id<Launch> id, CancellationToken stop) =>
            await store.Launches.SingleOrDefaultAsync(launch => launch.Id == id, stop) ?? throw new Missing("launch");
    }
}
