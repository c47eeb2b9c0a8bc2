using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;

namespace Tandem.Operation.Paging;

/// <summary>The tables of pages and their notices, and their named queries.</summary>
public static class PageStore
{
    internal static void Map(EntityTypeBuilder<Page> page)
    {
        page.Ignore(row => row.IsOpen);
        page.Ignore(row => row.About);
        page.Property(row => row.Called).KeptAsJson();
        page.HasIndex(row => row.OpenKey).IsUnique();
        page.HasIndex(row => new { row.State, row.TriggeredAt });
        page.HasIndex(row => row.TriggeredAt);
        page.HasIndex(row => row.Subject);
        page.HasIndex(row => row.Policy);
        page.HasIndex(row => new { row.Team, row.TriggeredAt });
        page.HasIndex(row => row.Person);
        page.HasIndex(row => row.Service);
        page.HasIndex(row => row.Urgency);
        page.HasIndex(row => row.OutOfHours);
        page.HasIndex(row => row.AcknowledgedBy);
    }

    internal static void Map(EntityTypeBuilder<PageNotice> notice)
    {
        notice.ToTable("page_notices");
        notice.HasKey(row => row.Id);
        notice.HasIndex(row => row.Key).IsUnique();
        notice.HasIndex(row => row.Page);
        notice.HasIndex(row => new { row.Person, row.Due });
        notice.HasIndex(row => row.TokenHash).IsUnique();
        notice.Property(row => row.Version).IsConcurrencyToken();
    }

    extension(Store store)
    {
        public IQueryable<Page> Pages => store.Set<Page>();

        /// <exception cref="Missing">There is no such page.</exception>
        internal async Task<Page> Page(Id<Page> id, CancellationToken stop) =>
            await store.Pages.SingleOrDefaultAsync(page => page.Id == id, stop) ?? throw new Missing("page");

        /// <summary>The pages about a record, newest first.</summary>
        public IQueryable<Page> PagesAbout(RecordKey subject) =>
            store.Pages.Where(page => page.SubjectKind == subject.Kind && page.Subject == subject.Id).OrderByDescending(page => page.TriggeredAt);

        /// <summary>The pages about an alert or its incident.</summary>
        public IQueryable<Page> PagesAbout(Alert alert)
        {
            var (about, incident) = ((Guid?)alert.Id.Value, alert.Incident?.Value);
            return store.Pages.Where(page => page.Subject == about || (page.Subject == incident && page.Subject != null));
        }

        /// <summary>Those of them that are not over.</summary>
        public IQueryable<Page> OpenPagesAbout(Alert alert) => store.PagesAbout(alert).Where(page => page.State != PageLife.Resolved).OrderBy(page => page.Serial);

        /// <summary>Whether somebody was called about one of these because of a fact already: a fact may be heard twice.</summary>
        internal async Task<bool> WasCalledBy(RecordedFact fact, IEnumerable<RecordKey> subjects, CancellationToken stop)
        {
            var (about, cause) = (subjects.Select(subject => (Guid?)subject.Id).ToArray(), fact.AsCause);
            var pages = await store.Pages.Where(page => EF.Parameter(about).Contains(page.Subject)).Select(page => page.Id).ToListAsync(stop);
            var ids = pages.Select(page => page.Value).ToArray();
            return await store.Facts.AnyAsync(told => EF.Parameter(ids).Contains(told.Record) && told.Name == nameof(PageTriggered) && told.Cause == cause, stop);
        }

        /// <summary>The notices of a page, in the order in which they were due.</summary>
        public IQueryable<PageNotice> NoticesOf(Id<Page> page) =>
            store.Set<PageNotice>().AsNoTracking().Where(notice => notice.Page == page).OrderBy(notice => notice.Due).ThenBy(notice => notice.Id);
    }
}
