using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Design.CapacityTrends;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Capacity;

/// <summary>The tables of what is limited and of its readings, and their named queries.</summary>
public static class CapacityStore
{
    /// <summary>How far back readings are looked at for a forecast.</summary>
    private const int Days = 1_130;

    /// <summary>Readings that a forecast looks at, the latest.</summary>
    private const int MostRead = 20_000;

    internal static void Map(EntityTypeBuilder<CapacityResource> resource)
    {
        resource.Ignore(row => row.IsRetired);
        resource.Ignore(row => row.Reaches);
        resource.HasIndex(row => new { row.State, row.ForecastAt });
    }

    internal static void Map(EntityTypeBuilder<CapacityReading> reading)
    {
        reading.ToTable("capacity_readings");
        reading.HasKey(row => new { row.Resource, row.At });
        reading.Ignore(row => row.Point);
    }

    extension(Store store)
    {
        public DbSet<CapacityResource> CapacityResources => store.Set<CapacityResource>();

        internal DbSet<CapacityReading> CapacityReadings => store.Set<CapacityReading>();

        /// <exception cref="Missing">There is no such resource.</exception>
        internal async Task<CapacityResource> CapacityResource(Id<CapacityResource> id, CancellationToken stop) =>
            await store.CapacityResources.SingleOrDefaultAsync(resource => resource.Id == id, stop) ?? throw new Missing("capacity resource");

        /// <summary>The readings of the last three years and a month, in order.</summary>
        internal async Task<IReadOnlyList<UsagePoint>> UsageOf(Id<CapacityResource> resource, DateTimeOffset now, CancellationToken stop)
        {
            var since = now.AddDays(-Days);
            var rows = await store.CapacityReadings.AsNoTracking().Where(row => row.Resource == resource && row.At >= since).OrderByDescending(row => row.At).Take(MostRead).ToListAsync(stop);
            rows.Reverse();
            return [.. rows.Select(row => row.Point)];
        }
    }
}
