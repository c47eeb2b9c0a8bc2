using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.CalendarAddresses;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeCalendar;

/// <summary>Makes the secret address by which one's calendar program reads changes, maintenance and freezes.</summary>
public sealed class MakeCalendarAddress(Store store, CalendarAddressBook addresses, SiteAddress site) : IFeature<MakeCalendarAddress.Request, string>
{
    internal const string Holds = "changes";

    public sealed record Request;

    /// <returns>The address, told this once.</returns>
    public async Task<string> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(ChangeKind.Kind.ReadRight);
        var (me, token) = await addresses.Make(Holds, null, by, stop);
        store.Announce(new ChangeCalendarAddressMade(me), by);
        await store.SaveChangesAsync(stop);
        return site.Of($"/calendar/changes/{token}.ics");
    }
}
