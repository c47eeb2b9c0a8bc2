using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Integrations;

namespace Tandem.Operation.Heartbeats;

/// <summary>The table of heartbeats and its named queries.</summary>
internal static class HeartbeatStore
{
    public static void Map(EntityTypeBuilder<Heartbeat> heartbeat)
    {
        heartbeat.Ignore(row => row.MissedFrom);
        heartbeat.HasIndex(row => row.Name).IsUnique();
        heartbeat.HasIndex(row => row.KeyHash).IsUnique();
    }

    extension(Store store)
    {
        /// <exception cref="Missing">There is no such heartbeat.</exception>
        public async Task<Heartbeat> Heartbeat(Id<Heartbeat> id, CancellationToken stop) =>
            await store.Set<Heartbeat>().SingleOrDefaultAsync(row => row.Id == id, stop) ?? throw new Missing("heartbeat");

        /// <summary>Those that an integration may send: its own, and those that are nobody's.</summary>
        public IQueryable<Heartbeat> HeartbeatsOf(Id<Integration>? integration) =>
            store.Set<Heartbeat>().AsNoTracking().Where(row => row.Integration == null || row.Integration == integration || integration == null);

        /// <exception cref="Missing">There is none of this name that it may send.</exception>
        public async Task<Heartbeat> HeartbeatNamed(string name, Id<Integration>? integration, CancellationToken stop) =>
            await store.HeartbeatsOf(integration).SingleOrDefaultAsync(row => row.Name == name, stop) ?? throw new Missing("heartbeat");
    }
}
