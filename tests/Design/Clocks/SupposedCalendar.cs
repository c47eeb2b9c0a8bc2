using NodaTime;
using NodaTime.TimeZones;
using Tandem.Design.Clocks;
using Tandem.People.WorkingTime;

namespace Tandem.Tests.Design.Clocks;

/// <summary>Weekly hours in a zone and perhaps a holiday.</summary>
internal sealed class SupposedCalendar
{
    private readonly bool[] minutes = new bool[WeekSpan.Week];
    private readonly DateTimeZone zone;
    private readonly LocalDate? holiday;
    private ZoneInterval? interval;

    public SupposedCalendar(WorkingWeek week, DateTimeZone zone, LocalDate? holiday)
    {
        (this.zone, this.holiday) = (zone, holiday);
        foreach (var span in week.Spans)
            Array.Fill(minutes, true, span.From, span.To - span.From);
        var hours = Timetable.Of(week, zone);
        CountedBy = new(zone.Id, holiday is { } day ? new Timetable((from, to) => Without(hours, day, from, to)) : hours);
    }

    public CountedBy CountedBy { get; }

    /// <summary>Looks at the clock on the wall.</summary>
    public bool Counts(long second)
    {
        var instant = Instant.FromUnixTimeSeconds(second);
        if (interval is null || !interval.Contains(instant))
            interval = zone.GetZoneInterval(instant);
        // 1 January 1970 was a Thursday.
        var wall = second + interval.WallOffset.Seconds;
        var (day, within) = Math.DivRem(wall, 86_400);
        if (holiday is { } free && day == Period.DaysBetween(new LocalDate(1970, 1, 1), free))
            return false;
        return minutes[((day + 3) % 7 * 1_440) + (within / 60)];
    }

    private IEnumerable<(Instant Begin, Instant End)> Without(Timetable hours, LocalDate day, Instant from, Instant to)
    {
        var (begin, end) = (zone.AtStartOfDay(day).ToInstant(), zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
        return hours.Stretches(from, Instant.Min(begin, to)).Concat(hours.Stretches(Instant.Max(end, from), to));
    }
}
