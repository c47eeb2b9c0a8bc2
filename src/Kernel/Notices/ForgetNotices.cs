using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Notices;

/// <summary>Forgets what was read a quarter of a year ago, and after a year what never was; the history of the records keeps what happened.</summary>
public sealed class ForgetNotices(Store store, TimeProvider clock) : IChore
{
    private const int AtOnce = 500;
    private static readonly TimeSpan KeepsRead = TimeSpan.FromDays(90);
    private static readonly TimeSpan KeepsUnread = TimeSpan.FromDays(365);

    public static TimeSpan Every => TimeSpan.FromDays(1);

    public async Task Run(CancellationToken stop)
    {
        var (read, unread) = (clock.GetUtcNow() - KeepsRead, clock.GetUtcNow() - KeepsUnread);
        while (true)
        {
            var old = await store.Set<Notice>().Where(notice => notice.ChangedAt < unread || (notice.ChangedAt < read && notice.ReadAt != null)).Take(AtOnce).ToListAsync(stop);
            if (old.Count == 0)
                return;
            store.RemoveRange(old);
            await store.SaveChangesAsync(stop);
        }
    }
}
