using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.Paging;
using Tandem.People.Persons;

namespace Tandem.Operation.PagingPages;

/// <summary>Finds the page behind the link of a mail, and answers it for whoever was written to. A link works once, while the page is open.</summary>
public sealed class PageByLink(Store store, AcknowledgePage acknowledge, ResolvePage resolve)
{
    private const int LongestToken = 100;

    /// <returns>Null when the link was never made, was used, or its page is over.</returns>
    public async Task<(PageNotice Notice, Page Page)?> Find(string token, CancellationToken stop)
    {
        if (token.Length > LongestToken)
            return null;
        var hash = SendNotice.HashOf(token);
        if (await store.Set<PageNotice>().SingleOrDefaultAsync(notice => notice.TokenHash == hash, stop) is not { Person: not null } notice)
            return null;
        var page = await store.Pages.AsNoTracking().SingleAsync(each => each.Id == notice.Page, stop);
        return page.IsOpen ? (notice, page) : null;
    }

    /// <returns>Whether the link was good.</returns>
    public async Task<bool> Answer(string token, bool isResolved, string cause, CancellationToken stop)
    {
        if (await Find(token, stop) is not var (notice, page))
            return false;
        var name = await store.People.Where(person => person.Id == notice.Person).Select(person => person.Name).SingleAsync(stop);
        // With no right but to answer this one page.
        var holder = new Actor(notice.Person!.Value.Value, name) { Cause = cause };
        notice.TokenHash = null;
        notice.Version++;
        if (isResolved)
            await resolve.Run(new(page.Id, "By the link of a mail"), holder, stop);
        else
            await acknowledge.Run(new(page.Id), holder, stop);
        return true;
    }
}
