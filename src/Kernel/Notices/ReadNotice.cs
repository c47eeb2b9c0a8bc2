using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Notices;

/// <summary>Marks one of one's own notices as read, or as unread again.</summary>
public sealed class ReadNotice(Store store, NoticeBell bell, TimeProvider clock) : IFeature<ReadNotice.Request, Notice>
{
    public sealed record Request(Guid Notice, bool Read = true);

    public async Task<Notice> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var notice = await store.Set<Notice>().SingleOrDefaultAsync(each => each.Id == request.Notice && each.Person == by.Person && !each.Hidden, stop) ?? throw new Missing("notice");
        if (request.Read == notice.ReadAt is not null)
            return notice;
        notice.ChangedAt = Moments.ToMicrosecond(clock.GetUtcNow());
        notice.ReadAt = request.Read ? notice.ChangedAt : null;
        store.OnceSaved(() => bell.Ring(notice.Person, notice.ChangedAt));
        await store.SaveChangesAsync(stop);
        return notice;
    }
}
