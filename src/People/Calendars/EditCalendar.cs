using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

using Tandem.People.Holidays;

namespace Tandem.People.Calendars;

/// <summary>Changes when time counts; every open clock that counts by it is computed anew.</summary>
public sealed class EditCalendar(Store store, CalendarChecks checks) : IFeature<EditCalendar.Request>
{
    public sealed record Request(Id<Calendar> Calendar, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var calendar = await store.Set<Calendar>().SingleAsync(calendar => calendar.Id == request.Calendar, stop);
        var patch = request.Patch;
        patch.Take<string>("name", value => calendar.Name = value ?? "");
        patch.Take<string>("description", value => calendar.Description = value ?? "");
        patch.Take<string>("zone", value => calendar.Zone = value ?? "");
        patch.Take<string>("hours", value => calendar.Hours = value ?? "");
        patch.Take<List<HoursPeriod>>("periods", value => calendar.Periods = value ?? []);
        patch.Take<List<Holiday>>("holidays", value => calendar.Holidays = value ?? []);
        patch.Take<List<FreeDays>>("freeDays", value => calendar.FreeDays = value ?? []);
        patch.Take<List<Combination>>("combines", value => calendar.Combines = value ?? []);
        patch.Take<string>("feed", value => calendar.Feed = value?.Trim() ?? "");
        await checks.Demand(calendar, stop);
        store.Announce(new CalendarEdited(calendar.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
