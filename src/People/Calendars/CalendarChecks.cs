using NodaTime;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.People.Holidays;
using Tandem.People.WorkingTime;

namespace Tandem.People.Calendars;

/// <summary>What must be true of every calendar.</summary>
public sealed class CalendarChecks(Calendars calendars)
{
    private const int Most = 1_000;

    /// <exception cref="Refused">Something makes no sense.</exception>
    public async Task Demand(Calendar calendar, CancellationToken stop)
    {
        calendar.Name = calendar.Name.Trim() is { Length: > 0 and <= 100 } name ? name : throw new Refused("Give the calendar a name of at most 100 characters.", "name");
        calendar.Zone = calendar.Zone.Trim();
        if (calendar.Zone.Length > 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(calendar.Zone) is null)
            throw new Refused("Choose a time zone such as Europe/Vienna.", "zone");
        calendar.Hours = WorkingWeek.Tidy(calendar.Hours);
        if (calendar.Periods.Count > Most || calendar.Holidays.Count > Most || calendar.FreeDays.Count > Most || calendar.Combines.Count > 10)
            throw new Refused($"There are at most {Most} periods, holidays and free days, and 10 other calendars.", "holidays");
        calendar.Periods = [.. calendar.Periods.Select(Tidy)];
        foreach (var holiday in calendar.Holidays)
        {
            if (string.IsNullOrWhiteSpace(holiday.Name) || holiday.Name.Length > 200 || holiday.To < holiday.From)
                throw new Refused("Give each holiday a name of at most 200 characters, and days in order.", "holidays");
            if (holiday.Except is { Count: > 100 } || holiday.Except?.FirstOrDefault(each => !HolidayText.IsException(each)) is not null)
                throw new Refused("A holiday is not held in a year, a month or on a day, such as 2021, 2021-07 or 2021-07-19; at most 100 of them.", "holidays");
            HolidayRule.Parse(holiday.Rule);
        }

        if (calendar.FreeDays.Any(free => free.To < free.From || free.To.DayNumber - free.From.DayNumber > 366))
            throw new Refused("Free days end after they begin, within a year.", "freeDays");
        if (calendar.Feed.Length > 0)
            PublicHttp.Demand(calendar.Feed, "feed");
        var book = (await calendars.Book(stop)).With(calendar.Serial > 0 ? Calendar.Kind.NumberOf(calendar) : calendar.Name, calendar.Terms);
        book.Make(calendar.Terms, "");
    }

    private static HoursPeriod Tidy(HoursPeriod period) => period.To < period.From
        ? throw new Refused("A period ends after it begins.", "periods")
        : period with { Hours = WorkingWeek.Tidy(period.Hours) };
}
