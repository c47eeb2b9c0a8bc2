using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.StatusNotices;

/// <summary>The table of notices of the status page and its named queries.</summary>
public static class StatusNoticeStore
{
    internal static void Map(EntityTypeBuilder<StatusNotice> notice)
    {
        notice.Ignore(row => row.Open);
        notice.Property(row => row.Services).KeptAsJson();
        notice.Property(row => row.Updates).KeptAsJson();
        notice.HasIndex(row => row.State);
        notice.HasIndex(row => row.StartedAt);
        notice.HasIndex(row => row.Incident).HasFilter("incident is not null");
    }

    extension(Store store)
    {
        public DbSet<StatusNotice> StatusNotices => store.Set<StatusNotice>();

        /// <exception cref="Missing">There is no such notice.</exception>
        internal async Task<StatusNotice> StatusNotice(Id<StatusNotice> id, CancellationToken stop) =>
            await store.StatusNotices.SingleOrDefaultAsync(notice => notice.Id == id, stop) ?? throw new Missing("status notice");
    }
}
