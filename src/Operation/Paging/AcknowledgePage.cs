using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Operation.Paging;

/// <summary>Says that one has it: nobody else is called.</summary>
public sealed class AcknowledgePage(Store store, PageSchedule schedule, TimeProvider clock) : IFeature<AcknowledgePage.Request>
{
    public sealed record Request(Id<Page> Page);

    // The next step may be taken at this very moment: whoever has it has it all the same, unless they named the version they saw.
    public Task Run(Request request, Actor by, CancellationToken stop = default) =>
        store.Anew(store.Expects(request.Page.Value) ? 1 : 2, () => Acknowledge(request, by, stop));

    private async Task<int> Acknowledge(Request request, Actor by, CancellationToken stop)
    {
        var page = await store.Page(request.Page, stop);
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        page.Acknowledge((by.Person ?? by.OnBehalfOf) is { } person ? new Id<Person>(person) : null, now);
        store.Announce(new PageAcknowledged(page.Id), by);
        await schedule.Plan(page, stop);
        return await store.SaveChangesAsync(stop);
    }
}
