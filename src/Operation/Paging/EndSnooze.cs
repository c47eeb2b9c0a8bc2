using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Paging;

/// <summary>Calls again once the time is over for which a page was put off.</summary>
public sealed class EndSnooze(Store store, WakePage wake) : IJob<EndSnooze.Order>
{
    public sealed record Order(Id<Page> Page, DateTimeOffset Until);

    public async Task Run(Order request, CancellationToken stop)
    {
        if (await store.Pages.AsNoTracking().AnyAsync(page => page.Id == request.Page && page.State == PageLife.Snoozed && page.SnoozedUntil == request.Until, stop))
            await wake.Run(new(request.Page), Actor.System("snooze"), stop);
    }
}
