using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Roadmap;

/// <summary>The table of roadmap items and its named queries.</summary>
public static class RoadmapStore
{
    internal static void Map(EntityTypeBuilder<RoadmapItem> item)
    {
        item.Ignore(row => row.IsOver);
        item.HasIndex(row => new { row.Product, row.State });
        item.HasIndex(row => row.Circle);
        item.Property(row => row.Moved).KeptAsJson();
    }

    extension(Store store)
    {
        public IQueryable<RoadmapItem> RoadmapItems => store.Set<RoadmapItem>();

        /// <exception cref="Missing">There is no such item.</exception>
        internal async Task<RoadmapItem> RoadmapItem(Id<RoadmapItem> id, CancellationToken stop) =>
            await store.RoadmapItems.SingleOrDefaultAsync(item => item.Id == id, stop) ?? throw new Missing("roadmap item");
    }

    extension(IQueryable<RoadmapItem> items)
    {
        /// <summary>Those that are neither done nor dropped.</summary>
        public IQueryable<RoadmapItem> Ahead => items.Where(item => item.State == RoadmapLife.Planned || item.State == RoadmapLife.InProgress);
    }
}
