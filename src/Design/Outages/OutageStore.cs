using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Outages;

/// <summary>The table of outages and its named queries.</summary>
public static class OutageStore
{
    internal static void Map(EntityTypeBuilder<Outage> outage)
    {
        outage.Ignore(row => row.Span);
        outage.HasIndex(row => new { row.Service, row.StartedAt });
        outage.HasIndex(row => row.Origin);
    }

    extension(Store store)
    {
        public DbSet<Outage> Outages => store.Set<Outage>();

        /// <summary>Those of some services that meet a stretch and count, the earliest first.</summary>
        public IQueryable<Outage> OutagesOf(IReadOnlyCollection<Id<Service>> services, DateTimeOffset from, DateTimeOffset to) => store.Outages.AsNoTracking()
            .Where(outage => services.Contains(outage.Service) && outage.State != OutageLife.Withdrawn && outage.StartedAt < to && (outage.EndedAt == null || outage.EndedAt > from))
            .OrderBy(outage => outage.StartedAt).ThenBy(outage => outage.Serial);

        /// <exception cref="Missing">There is no such outage.</exception>
        internal async Task<Outage> Outage(Id<Outage> id, CancellationToken stop) =>
            await store.Outages.SingleOrDefaultAsync(outage => outage.Id == id, stop) ?? throw new Missing("outage");
    }
}
