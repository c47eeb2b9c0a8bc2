using Tandem.Kernel;
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

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        try
        {
            await Acknowledge(request, by, stop);
        }
        catch (Stale) when (!store.Expects(request.Page.Value))
        {
            // The next step was taken at this very moment: whoever has it has it all the same.
            store.Forget();
            await Acknowledge(request, by, stop);
        }
    }

    private async Task Acknowledge(Request request, Actor by, CancellationToken stop)
    {
        var page = await store.Page(request.Page, stop);
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        page.Acknowledge(by.Person is { } person ? new Id<Person>(person) : null, now);
        store.Announce(new PageAcknowledged(page.Id), by);
        await schedule.Plan(page, stop);
        await store.SaveChangesAsync(stop);
    }
}
