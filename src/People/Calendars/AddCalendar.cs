using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

using Tandem.People.Holidays;

namespace Tandem.People.Calendars;

/// <summary>Writes down when time counts.</summary>
public sealed class AddCalendar(Store store, CalendarChecks checks) : IFeature<AddCalendar.Request, Calendar>
{
    public sealed record Request(
        string? Name = null,
        string? Description = null,
        string? Zone = null,
        string? Hours = null,
        IReadOnlyList<HoursPeriod>? Periods = null,
        IReadOnlyList<Holiday>? Holidays = null,
        IReadOnlyList<FreeDays>? FreeDays = null,
        IReadOnlyList<Combination>? Combines = null,
        string? Feed = null);

    public async Task<Calendar> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var calendar = new Calendar
        {
            Name = request.Name ?? "",
            Description = request.Description ?? "",
            Zone = request.Zone ?? "",
            Hours = request.Hours ?? "",
            Periods = [.. request.Periods ?? []],
            Holidays = [.. request.Holidays ?? []],
            FreeDays = [.. request.FreeDays ?? []],
            Combines = [.. request.Combines ?? []],
            Feed = request.Feed?.Trim() ?? "",
        };
        await checks.Demand(calendar, stop);
        store.Add(calendar);
        store.Announce(new CalendarAdded(calendar.Id), by);
        await store.SaveChangesAsync(stop);
        return calendar;
    }
}
