using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Paging;

/// <summary>Resolves every open page about a record, because the record is over.</summary>
public sealed class ResolvePages(Store store, PageSchedule schedule, TimeProvider clock) : IFeature<ResolvePages.Request>
{
    public sealed record Request(RecordKey Subject, string Reason);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var pages = await store.PagesAbout(request.Subject).Where(page => page.State != PageLife.Resolved).ToListAsync(stop);
        foreach (var page in pages)
        {
            page.Resolve(Moments.ToMicrosecond(clock.GetUtcNow()));
            store.Announce(new PageResolved(page.Id, request.Reason), by);
            await schedule.Plan(page, stop);
        }

        if (pages.Count > 0)
            await store.SaveChangesAsync(stop);
    }
}
