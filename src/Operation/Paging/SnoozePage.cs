using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Paging;

/// <summary>Puts a page off; if it is not resolved by then, people are called again.</summary>
public sealed class SnoozePage(Store store, PageSchedule schedule, TimeProvider clock) : IFeature<SnoozePage.Request>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public sealed record Request(Id<Page> Page, DateTimeOffset? Until = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var page = await store.Page(request.Page, stop);
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        if (request.Until is not { } until || until <= now || until > now + Longest)
            throw new Refused("Say until when, within a week.", nameof(request.Until));
        page.Snooze(Moments.ToMicrosecond(until));
        store.Announce(new PageSnoozed(page.Id, until), by);
        await schedule.Plan(page, stop);
        await store.SaveChangesAsync(stop);
    }
}
