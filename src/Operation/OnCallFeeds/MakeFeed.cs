using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.OnCall;
using Tandem.People.CalendarAddresses;

namespace Tandem.Operation.OnCallFeeds;

/// <summary>Makes the secret address by which one's calendar program reads shifts.</summary>
public sealed class MakeFeed(Store store, CalendarAddressBook addresses, SiteAddress site) : IFeature<MakeFeed.Request, string>
{
    internal const string Holds = "shifts";

    /// <param name="Schedule">Null: one's own shifts by every schedule.</param>
    public sealed record Request(Id<Schedule>? Schedule = null);

    /// <returns>The address, told this once.</returns>
    public async Task<string> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(ScheduleKind.Kind.ReadRight);
        var (me, token) = await addresses.Make(Holds, request.Schedule?.Value, by, stop);
        store.Announce(new CalendarFeedMade(me, request.Schedule), by);
        await store.SaveChangesAsync(stop);
        return site.Of($"/calendar/{token}.ics");
    }
}
