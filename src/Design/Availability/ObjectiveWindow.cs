using NodaTime;

namespace Tandem.Design.Availability;

/// <summary>The window of an objective: rolling, or a part of the calendar where its zone is, whose days may have 23 or 25 hours.</summary>
/// <param name="Days">How many days a rolling window has, 1 to 366; else of no meaning.</param>
public sealed record ObjectiveWindow(WindowKind Kind, int Days, DateTimeZone Zone)
{
    private const int MonthsOfQuarter = 3;

    /// <summary>The window that holds the moment: a rolling one ends there, one of the calendar when the calendar says so.</summary>
    public Stretch At(DateTimeOffset moment)
    {
        if (Kind == WindowKind.Rolling)
            return new(moment.AddDays(-Days), moment);
        var day = Instant.FromDateTimeOffset(moment).InZone(Zone).Date;
        var (first, next) = Kind switch
        {
            WindowKind.CalendarWeek => Week(day.PlusDays(-((int)day.DayOfWeek - 1))),
            WindowKind.CalendarMonth => Months(new LocalDate(day.Year, day.Month, 1), 1),
            _ => Months(new LocalDate(day.Year, day.Month - ((day.Month - 1) % MonthsOfQuarter), 1), MonthsOfQuarter),
        };
        return new(Begin(first), Begin(next));
    }

    private static (LocalDate First, LocalDate Next) Week(LocalDate monday) => (monday, monday.PlusWeeks(1));

    private static (LocalDate First, LocalDate Next) Months(LocalDate first, int months) => (first, first.PlusMonths(months));

    private DateTimeOffset Begin(LocalDate day) => Zone.AtStartOfDay(day).ToInstant().ToDateTimeOffset().ToUniversalTime();
}
