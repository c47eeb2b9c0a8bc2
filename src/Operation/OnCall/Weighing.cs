using NodaTime;
using Tandem.People.Calendars;
using Tandem.People.WorkingTime;

namespace Tandem.Operation.OnCall;

/// <summary>Finds gaps and weighs who carries how much, before it hurts. Pure.</summary>
internal static class Weighing
{
    private static readonly WorkingWeek Night = WorkingWeek.Parse("mon-sun 22:00-06:00");
    private static readonly WorkingWeek Weekend = WorkingWeek.Parse("sat,sun 00:00-24:00");

    public static Coverage Of(Schedule schedule, CalendarTerms? calendar, DateTimeOffset from, DateTimeOffset until)
    {
        var zone = DateTimeZoneProviders.Tzdb[schedule.Zone];
        var shifts = Roster.Of(schedule).Shifts(from, until);
        var demanded = schedule.Hours.Length == 0 ? Timetable.Always : Timetable.Of(WorkingWeek.Parse(schedule.Hours), zone);
        var (nights, weekends) = (Timetable.Of(Night, zone), Timetable.Of(Weekend, zone));
        var holidays = calendar is null ? [] : Holidays(calendar, zone, from, until);
        return new(
            [.. shifts.Where(shift => shift.Person is null).SelectMany(shift => demanded.Stretches(shift.From, shift.Until).Select(gap => new Shift(null, gap.From, gap.To)))],
            [
                .. shifts.Where(shift => shift.Person is not null).GroupBy(shift => shift.Person!)
                    .Select(group => new Burden(
                        group.Key, group.Sum(shift => shift.Length.TotalHours), Hours(group, nights), Hours(group, weekends),
                        group.Sum(shift => holidays.Sum(day => Overlap(shift, day.From, day.Until)))))
                    .OrderByDescending(each => each.Hours).ThenBy(each => each.Person, StringComparer.Ordinal),
            ]);
    }

    /// <summary>The holidays of a calendar that touch a period, as whole days of the zone.</summary>
    public static IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until, string Name)> Holidays(CalendarTerms calendar, DateTimeZone zone, DateTimeOffset from, DateTimeOffset until)
    {
        var times = new HolidayTimes(calendar, zone);
        return
        [
            .. Enumerable.Range(from.Year, until.Year - from.Year + 1).SelectMany(times.In)
                .Select(each => (From: Start(each.On.Day, zone), Until: Start(each.On.Day.PlusDays(1), zone), each.Name))
                .Where(day => day.From < until && day.Until > from).DistinctBy(day => day.From).OrderBy(day => day.From),
        ];
    }

    private static double Hours(IEnumerable<Shift> shifts, Timetable counted) => shifts.Sum(shift => counted.Between(shift.From, shift.Until).TotalHours);

    private static double Overlap(Shift shift, DateTimeOffset from, DateTimeOffset until) =>
        Math.Max(0, ((shift.Until < until ? shift.Until : until) - (shift.From > from ? shift.From : from)).TotalHours);

    private static DateTimeOffset Start(LocalDate day, DateTimeZone zone) => zone.AtStartOfDay(day).ToDateTimeOffset();
}
