using NodaTime;
using Tandem.Design.Availability;

namespace Tandem.Tests.Design.Availability;

/// <summary>The same arithmetic done the slow way: each minute is looked at by itself, and its day is read from the zone's clock.</summary>
internal static class BudgetByMinute
{
    public static (double Counted, double Failed) Between(ObjectiveTerms terms, BudgetInput input, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now)
    {
        var (counted, failed) = (0.0, 0.0);
        for (var minute = from; minute < to; minute = minute.AddMinutes(1))
        {
            if (terms.WithoutPlanned && (input.Planned.Any(span => span.From <= minute && minute < span.To) || input.Outages.Any(each => each.Planned && each.From <= minute && minute < (each.To ?? now))))
                continue;
            if (terms.Indicator == IndicatorKind.Availability)
            {
                counted += 60;
                failed += 60.0 * input.Outages.Where(each => each.From <= minute && minute < (each.To ?? now)).Select(each => each.Thousandths).DefaultIfEmpty().Max() / 1000;
                continue;
            }

            foreach (var count in input.Counts.Where(each => each.From <= minute && minute < each.To))
            {
                counted += count.Total / (count.To - count.From).TotalMinutes;
                failed += (count.Total - count.Good) / (count.To - count.From).TotalMinutes;
            }
        }

        return (counted, failed);
    }

    /// <summary>From the moment backwards and forwards, as long as the clock of the zone shows the same week, month or quarter.</summary>
    public static Stretch Window(ObjectiveWindow window, DateTimeOffset moment)
    {
        if (window.Kind == WindowKind.Rolling)
            return new(moment.AddMinutes(-window.Days * 24 * 60), moment);
        var (from, to, period) = (moment, moment, Period(moment));
        while (Period(from.AddMinutes(-15)) == period)
            from = from.AddMinutes(-15);
        while (Period(to) == period)
            to = to.AddMinutes(15);
        return new(from, to);

        (int, int) Period(DateTimeOffset at)
        {
            var day = Instant.FromDateTimeOffset(at).InZone(window.Zone).Date;
            return window.Kind switch
            {
                WindowKind.CalendarWeek => (NodaTime.Calendars.WeekYearRules.Iso.GetWeekYear(day), NodaTime.Calendars.WeekYearRules.Iso.GetWeekOfWeekYear(day)),
                WindowKind.CalendarMonth => (day.Year, day.Month),
                _ => (day.Year, (day.Month - 1) / 3),
            };
        }
    }
}
