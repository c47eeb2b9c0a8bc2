using Microsoft.EntityFrameworkCore;
using NodaTime;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;

namespace Tandem.Transition.Maintenance;

/// <summary>Plans the next of windows that come round: at the same hour by the clock of the team that has it.</summary>
public sealed class NextMaintenance(Store store, MaintenanceTimers timers, TimeProvider clock)
{
    private const int MostSkipped = 1_000;

    /// <summary>Adds the next one, if it comes round; the caller saves. What would be over already is skipped.</summary>
    public async Task Plan(MaintenanceWindow over, DateTimeOffset start, DateTimeOffset end, Actor by, CancellationToken stop)
    {
        if (over.Repeats == MaintenanceRepeat.Once)
            return;
        var named = over.Team is { } id ? await store.Teams.Where(team => team.Id == id).Select(team => team.Zone).SingleOrDefaultAsync(stop) : null;
        var zone = string.IsNullOrEmpty(named) ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[named];
        var from = start;
        for (var skipped = 0; skipped < MostSkipped && (from <= start || from + (end - start) <= clock.GetUtcNow()); skipped++)
            from = After(from, over.Repeats, zone);
        var window = new MaintenanceWindow
        {
            Title = over.Title,
            Description = over.Description,
            Service = over.Service,
            Items = [.. over.Items],
            Interrupts = over.Interrupts,
            Repeats = over.Repeats,
            Team = over.Team,
            Custom = over.Custom,
        };
        window.Plan(from, from + (end - start));
        store.Add(window);
        await timers.Follow(window, stop);
        store.Announce(new MaintenancePlanned(window.Id, window.Title), by);
    }

    /// <summary>The next time after one, at the same hour by the clock of the zone.</summary>
    public static DateTimeOffset After(DateTimeOffset one, MaintenanceRepeat repeats, DateTimeZone zone)
    {
        var local = Instant.FromDateTimeOffset(one).InZone(zone).LocalDateTime;
        var next = repeats switch
        {
            MaintenanceRepeat.Daily => local.PlusDays(1),
            MaintenanceRepeat.Weekly => local.PlusWeeks(1),
            _ => SameWeekday(local),
        };
        return zone.AtLeniently(next).ToDateTimeOffset();
    }

    // The second Sunday follows the second Sunday; a fifth that a month does not have is its last.
    private static LocalDateTime SameWeekday(LocalDateTime local)
    {
        var which = (local.Day - 1) / 7;
        var first = new LocalDate(local.Year, local.Month, 1).PlusMonths(1);
        var day = first.PlusDays(((int)local.DayOfWeek - (int)first.DayOfWeek + 7) % 7).PlusWeeks(which);
        return (day.Month == first.Month ? day : day.PlusWeeks(-1)) + local.TimeOfDay;
    }
}
