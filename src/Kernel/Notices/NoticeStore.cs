using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Notices;

/// <summary>The tables of notices and wishes, and their named queries.</summary>
public static class NoticeStore
{
    internal static void Map(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("notices");
        notice.HasKey(each => each.Id);
        notice.Ignore(each => each.About);
        notice.Property(each => each.ChangedAt).IsConcurrencyToken();
        notice.HasIndex(each => new { each.Person, each.Record, each.Since }).IsUnique();
        notice.HasIndex(each => new { each.Person, each.At, each.Id });
        notice.HasIndex(each => new { each.Person, each.ReadAt, each.At, each.Id });
        notice.HasIndex(each => each.ChangedAt);
    }

    internal static void Map(EntityTypeBuilder<NoticeWishRow> wish)
    {
        wish.ToTable("notice_wishes");
        wish.HasKey(each => new { each.Person, each.Reason });
        wish.HasIndex(each => each.Reason);
    }

    extension(Store store)
    {
        /// <summary>What a person was told, newest first.</summary>
        public IQueryable<Notice> NoticesOf(Guid? person) => store.Set<Notice>().AsNoTracking()
            .Where(notice => notice.Person == person && !notice.Hidden)
            .OrderByDescending(notice => notice.At).ThenByDescending(notice => notice.Id);

        /// <summary>What a person was told and has not read, newest first.</summary>
        public IQueryable<Notice> UnreadOf(Guid? person) => store.NoticesOf(person).Where(notice => notice.ReadAt == null);

        /// <summary>How these people want to be told; for whoever has not chosen, the usual.</summary>
        public async Task<ILookup<Guid, NoticeWish>> WishesOf(IReadOnlyCollection<Guid> people, CancellationToken stop)
        {
            var rows = await store.Set<NoticeWishRow>().AsNoTracking().Where(row => people.Contains(row.Person)).ToListAsync(stop);
            return people.SelectMany(person => NoticeWish.Reasons, (person, reason) => (Person: person, Wish: rows.Find(row => row.Person == person && row.Reason == reason) is { } row
                ? new NoticeWish(reason, row.InApp, row.Mail)
                : NoticeWish.Usual(reason))).ToLookup(each => each.Person, each => each.Wish);
        }
    }
}
