using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.People.Calendars;

/// <summary>Reads the feed of a calendar; its days take the place of those it told before.</summary>
public sealed class ReadCalendarFeed(Store store, PublicHttp http, TimeProvider clock)
{
    private const int YearsBack = 1;
    private const int YearsAhead = 3;

    /// <exception cref="HttpRequestException">The feed cannot be reached.</exception>
    /// <exception cref="Kernel.Refused">It is no iCalendar file.</exception>
    public async Task Run(Id<Calendar> id, Actor by, CancellationToken stop)
    {
        var calendar = await store.Set<Calendar>().SingleAsync(each => each.Id == id, stop);
        var text = await http.Read(PublicHttp.Demand(calendar.Feed, "feed"), stop);
        await Take(calendar, text, by, stop);
    }

    /// <summary>Takes the days of a file.</summary>
    public async Task Take(Calendar calendar, string text, Actor by, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var days = FeedFile.Read(text, today.AddYears(-YearsBack), today.AddYears(YearsAhead));
        // What lies further back stays: clocks of then were counted by it.
        var kept = calendar.FreeDays.Where(free => free.To < today.AddYears(-YearsBack));
        (calendar.FreeDays, calendar.FeedReadAt) = ([.. kept.Concat(days)], now);
        store.Announce(new CalendarFeedTaken(calendar.Id, days.Count), by);
        await store.SaveChangesAsync(stop);
    }
}
