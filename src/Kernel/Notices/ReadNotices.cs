using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Notices;

/// <summary>Marks as read everything one was told so far, or what leads to one page.</summary>
public sealed class ReadNotices(Store store, NoticeBell bell, TimeProvider clock) : IFeature<ReadNotices.Request>
{
    private const int AtOnce = 200;

    /// <param name="Path">The page that was opened; null: all.</param>
    public sealed record Request(string? Path = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (by.Person is not { } person)
            return;
        var (now, path) = (Moments.ToMicrosecond(clock.GetUtcNow()), request.Path);
        while (true)
        {
            var unread = await store.Set<Notice>()
                .Where(notice => notice.Person == person && notice.ReadAt == null && notice.At <= now && (path == null || notice.Path == path))
                .OrderBy(notice => notice.At).Take(AtOnce).ToListAsync(stop);
            if (unread.Count == 0)
                return;
            foreach (var notice in unread)
                (notice.ReadAt, notice.ChangedAt) = (now, now);
            store.OnceSaved(() => bell.Ring(person, now));
            await store.SaveChangesAsync(stop);
        }
    }
}
