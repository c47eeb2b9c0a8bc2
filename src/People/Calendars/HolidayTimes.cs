using NodaTime;
using Tandem.People.Holidays;

namespace Tandem.People.Calendars;

/// <summary>The holidays of a calendar as stretches of time in its zone.</summary>
public sealed class HolidayTimes(CalendarTerms terms, DateTimeZone zone)
{
    private readonly HolidaySet holidays = new(terms.Holidays);

    /// <summary>The holidays of a year, by day.</summary>
    public IEnumerable<(HeldDay On, string Name)> In(int year)
    {
        foreach (var held in holidays.In(year))
            yield return held;
        foreach (var free in terms.FreeDays)
        {
            for (var day = free.From; day <= free.To; day = day.AddDays(1))
            {
                if (day.Year == year)
                    yield return (new(LocalDate.FromDateOnly(day)), free.Name);
            }
        }
    }

    public IEnumerable<(Instant Begin, Instant End)> Stretches(Instant from, Instant to)
    {
        var (first, last) = (from.InZone(zone).Year - 1, to.InZone(zone).Year + 1);
        var all = Enumerable.Range(first, last - first + 1).SelectMany(In).Select(each => (Begin: At(each.On.Day, each.On.From), End: each.On.Until is { } until ? At(each.On.Day, until) : At(each.On.Day.PlusDays(1), null)))
            .OrderBy(each => each.Begin);
        var until = from;
        foreach (var (begin, end) in all)
        {
            var (cutBegin, cutEnd) = (Instant.Max(begin, until), Instant.Min(end, to));
            if (cutBegin >= cutEnd)
                continue;
            yield return (cutBegin, cutEnd);
            until = cutEnd;
        }
    }

    private Instant At(LocalDate day, LocalTime? time) => time is { } some ? zone.AtLeniently(day.At(some)).ToInstant() : zone.AtStartOfDay(day).ToInstant();
}
