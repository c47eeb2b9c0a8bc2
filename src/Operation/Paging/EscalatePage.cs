using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Paging;

/// <summary>Takes the next step at once.</summary>
public sealed class EscalatePage(Store store, PageSchedule schedule, TimeProvider clock) : IFeature<EscalatePage.Request>
{
    public sealed record Request(Id<Page> Page);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var page = await store.Page(request.Page, stop);
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        if (page.State != PageLife.Triggered)
            throw new Refused("Only a page that nobody has answered is sent on.");
        if (page.NextStepAt is null)
            page.Begin(now);
        else
            page.Go(page.Round, page.Step, now);
        store.Announce(new PageEscalated(page.Id), by);
        await schedule.Plan(page, stop);
        await store.SaveChangesAsync(stop);
    }
}
