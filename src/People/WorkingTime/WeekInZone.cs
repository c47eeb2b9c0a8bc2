using NodaTime;

namespace Tandem.People.WorkingTime;

/// <summary>A working week on the wall clocks of a zone.</summary>
internal sealed class WeekInZone(WorkingWeek week, DateTimeZone zone)
{
    /// <summary>Between two changes of the zone's offset this is plain arithmetic.</summary>
    public IEnumerable<(Instant Begin, Instant End)> Stretches(Instant from, Instant to)
    {
        var at = from;
        while (at < to)
        {
            var interval = zone.GetZoneInterval(at);
            var until = interval.HasEnd ? Instant.Min(interval.End, to) : to;
            var monday = LocalMonday(at, interval.WallOffset);
            for (var weekStart = monday; weekStart < until; weekStart += Duration.FromDays(7))
            {
                foreach (var span in week.Spans)
                {
                    var begin = Instant.Max(weekStart + Duration.FromMinutes(span.From), at);
                    var end = Instant.Min(weekStart + Duration.FromMinutes(span.To), until);
                    if (begin < end)
                        yield return (begin, end);
                }
            }

            at = until;
        }
    }

    /// <summary>The instant of Monday 00:00 before the moment, had the offset always been this.</summary>
    private static Instant LocalMonday(Instant at, Offset offset)
    {
        var date = at.WithOffset(offset).Date;
        return date.PlusDays(1 - (int)date.DayOfWeek).AtMidnight().WithOffset(offset).ToInstant();
    }
}
