using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Paging;

/// <summary>Calls again, from the first step.</summary>
public sealed class WakePage(Store store, PageSchedule schedule, TimeProvider clock) : IFeature<WakePage.Request>
{
    public sealed record Request(Id<Page> Page);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var page = await store.Page(request.Page, stop);
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        page.Wake(now);
        store.Announce(new PageRetriggered(page.Id), by);
        await schedule.Plan(page, stop);
        await store.SaveChangesAsync(stop);
    }
}
