using NodaTime;

namespace Tandem.People.Calendars;

/// <summary>The holidays of a calendar as stretches of time in its zone.</summary>
internal sealed class HolidayTimes(CalendarTerms terms, DateTimeZone zone)
{
    private readonly IReadOnlyList<(Holiday Holiday, HolidayRule Rule)> rules = [.. terms.Holidays.Select(holiday => (holiday, HolidayRule.Parse(holiday.Rule)))];

    /// <summary>The holidays of a year, by day.</summary>
    public IEnumerable<(LocalDate Day, LocalTime? Start, string Name)> In(int year)
    {
        foreach (var (holiday, rule) in rules)
        {
            foreach (var day in rule.In(year))
            {
                var date = day.ToDateOnly();
                if ((holiday.From is not { } from || date >= from) && (holiday.To is not { } to || date <= to))
                    yield return (day, rule.Start, holiday.Name);
            }
        }

        foreach (var free in terms.FreeDays)
        {
            for (var day = free.From; day <= free.To; day = day.AddDays(1))
            {
                if (day.Year == year)
                    yield return (LocalDate.FromDateOnly(day), null, free.Name);
            }
        }
    }

    public IEnumerable<(Instant Begin, Instant End)> Stretches(Instant from, Instant to)
    {
        var (first, last) = (from.InZone(zone).Year - 1, to.InZone(zone).Year + 1);
        var all = Enumerable.Range(first, last - first + 1).SelectMany(In).Select(each => (
                Begin: each.Start is { } start ? zone.AtLeniently(each.Day.At(start)).ToInstant() : zone.AtStartOfDay(each.Day).ToInstant(),
                End: zone.AtStartOfDay(each.Day.PlusDays(1)).ToInstant()))
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
}
