using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Notices;

/// <summary>Chooses what to be told, and how: everybody for themselves.</summary>
public sealed class ChooseNotices(Store store) : IFeature<ChooseNotices.Request>
{
    /// <param name="Wishes">A reason that is not named keeps what was chosen for it.</param>
    public sealed record Request(IReadOnlyList<NoticeWish> Wishes);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var person = by.Person ?? throw new SignedOut();
        var rows = await store.Set<NoticeWishRow>().Where(row => row.Person == person).ToListAsync(stop);
        var changed = new List<NoticeWish>();
        foreach (var wish in request.Wishes)
        {
            var row = rows.Find(row => row.Reason == wish.Reason);
            if (wish == (row is null ? NoticeWish.Usual(wish.Reason) : new(row.Reason, row.InApp, row.Mail)))
                continue;
            if (row is null)
                store.Add(row = new NoticeWishRow { Person = person, Reason = wish.Reason });
            (row.InApp, row.Mail) = (wish.InApp, wish.Mail);
            changed.Add(wish);
        }

        if (changed.Count == 0)
            return;
        store.Announce(new NoticesChosen(person, changed), by);
        await store.SaveChangesAsync(stop);
    }
}
