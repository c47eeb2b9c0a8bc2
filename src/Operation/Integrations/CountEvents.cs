using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Integrations;

/// <summary>Writes down how much each integration sent, and when last. A crash costs at most the counts of some seconds, never an alert.</summary>
public sealed class CountEvents(Store store, IntegrationBook book) : IChore
{
    public static TimeSpan Every => TimeSpan.FromSeconds(15);

    public async Task Run(CancellationToken stop)
    {
        foreach (var known in await book.All(stop))
        {
            var (accepted, rejected, seen) = known.TakeCounts();
            if (seen is null)
                continue;
            var row = await store.Set<Integration>().SingleAsync(each => each.Id == known.Sender.Integration, stop);
            (row.Accepted, row.Rejected, row.LastSeenAt) = (row.Accepted + accepted, row.Rejected + rejected, Moments.ToMicrosecond(seen.Value));
            try
            {
                await store.SaveChangesAsync(stop);
            }
            catch (Stale)
            {
                known.Count((int)accepted, (int)rejected, seen.Value);
                store.Forget();
            }
        }
    }
}
