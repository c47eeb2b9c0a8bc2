using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Paging;

/// <summary>Says that it is over.</summary>
public sealed class ResolvePage(Store store, PageSchedule schedule, TimeProvider clock) : IFeature<ResolvePage.Request>
{
    public sealed record Request(Id<Page> Page, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var page = await store.Page(request.Page, stop);
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        if (request.Reason?.Length > 1_000)
            throw new Refused("Say it in at most 1,000 characters.", nameof(request.Reason));
        page.Resolve(now);
        store.Announce(new PageResolved(page.Id, request.Reason?.Trim() ?? ""), by);
        await schedule.Plan(page, stop);
        await store.SaveChangesAsync(stop);
    }
}
