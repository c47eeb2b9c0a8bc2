using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Calendars;
using Tandem.People.Teams;
using Tandem.People.WorkingTime;

namespace Tandem.Operation.Paging;

/// <summary>Knows when a team is at work, and when a calendar is open.</summary>
public sealed class TeamHours(Store store, Calendars calendars)
{
    private static readonly TimeSpan Instant = TimeSpan.FromSeconds(1);

    /// <summary>Monday to Friday from 08:00 to 18:00 counts as working time where a team says nothing.</summary>
    private const string UsualHours = "mon-fri 08:00-18:00";

    public async Task<bool> IsOut(Id<Team>? team, DateTimeOffset at, CancellationToken stop)
    {
        var hours = team is { } id ? await store.Teams.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, stop) : null;
        var book = await calendars.Book(stop);
        var own = hours?.Calendar is { } calendar ? await store.Set<Calendar>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == calendar, stop) : null;
        var zone = hours?.Zone is { Length: > 0 } named ? named : "Etc/UTC";
        var timetable = own is not null
            ? book.Make(own.Terms, zone)
            : Timetable.Of(WorkingWeek.Parse(hours?.Hours is { Length: > 0 } said ? said : UsualHours), NodaTime.DateTimeZoneProviders.Tzdb[zone]);
        return timetable.Between(at, at + Instant) == TimeSpan.Zero;
    }

    /// <summary>When a calendar is open from a moment on: at once, later, or not for years (null).</summary>
    /// <param name="number">Such as <c>CAL-2</c>; empty, or no longer there: always.</param>
    public async Task<DateTimeOffset?> OpenFrom(string number, DateTimeOffset at, CancellationToken stop)
    {
        if (Calendar.Kind.SerialOf(number) is not { } serial || await store.Set<Calendar>().AsNoTracking().SingleOrDefaultAsync(row => row.Serial == serial, stop) is not { } calendar)
            return at;
        var timetable = (await calendars.Book(stop)).Make(calendar.Terms, "Etc/UTC");
        return timetable.Between(at, at + Instant) > TimeSpan.Zero ? at : timetable.Add(at, TimeSpan.FromTicks(1));
    }
}
