using NodaTime;

namespace Tandem.People.WorkingTime;

/// <summary>
/// Counts working time. A moment is working time when the clock on the wall, in the zone, says so: an hour that daylight saving
/// skips is not worked, one that it repeats is worked twice. Pure: the same question always has the same answer.
/// </summary>
public sealed class WorkingClock(WorkingWeek week, DateTimeZone zone)
{
    /// <summary>Beyond this nobody waits: a duration that ends later is a mistake.</summary>
    private static readonly Duration Horizon = Duration.FromDays(366 * 50);

    /// <summary>The moment at which so much working time has passed since the start.</summary>
    public DateTimeOffset Add(DateTimeOffset start, TimeSpan duration)
    {
        if (duration <= TimeSpan.Zero)
            return start;
        var (from, left) = (Instant.FromDateTimeOffset(start), Duration.FromTimeSpan(duration));
        foreach (var (begin, end) in Stretches(from, from + Horizon))
        {
            if (end - begin >= left)
                return (begin + left).ToDateTimeOffset();
            left -= end - begin;
        }

        throw new ArgumentOutOfRangeException(nameof(duration), duration, "So much working time is not within fifty years.");
    }

    /// <summary>The working time between two moments; zero when the second is not later.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var sum = Duration.Zero;
        foreach (var (begin, end) in Stretches(Instant.FromDateTimeOffset(from), Instant.FromDateTimeOffset(to)))
            sum += end - begin;
        return sum.ToTimeSpan();
    }

    public bool IsWorking(DateTimeOffset at)
    {
        var local = Instant.FromDateTimeOffset(at).InZone(zone).LocalDateTime;
        var minute = ((int)local.DayOfWeek - 1) * WeekSpan.Day + (local.Hour * 60) + local.Minute;
        return week.Spans.Any(span => span.From <= minute && minute < span.To);
    }

    /// <summary>The stretches of working time, in order, cut to the question. Between two changes of the zone's offset this is plain arithmetic.</summary>
    private IEnumerable<(Instant Begin, Instant End)> Stretches(Instant from, Instant to)
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
