using NodaTime;

namespace Tandem.People.WorkingTime;

/// <summary>
/// When time counts: stretches in order that neither touch nor overlap. Pure: the same question always has the same answer. Time counts between
/// 1900 and 2200 only; what lies outside is a mistake. Exact to 100 ns; safe to ask from many threads.
/// </summary>
public sealed class Timetable
{
    private static readonly long Earliest = new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
    private static readonly long Latest = new DateTime(2200, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>Beyond this nobody waits: a duration that ends later is a mistake.</summary>
    private static readonly long Horizon = TimeSpan.FromDays(366 * 50).Ticks;
    private static readonly long Margin = TimeSpan.FromDays(366).Ticks;

    private readonly Source source;
    private volatile CountedWindow window = CountedWindow.None;

    /// <param name="source">Gives the stretches within two instants, cut to them; asked once for each part of the time line.</param>
    public Timetable(Source source) => this.source = source;

    /// <summary>The stretches between two instants, in order, neither touching nor overlapping, cut to the question.</summary>
    public delegate IEnumerable<(Instant Begin, Instant End)> Source(Instant from, Instant to);

    /// <summary>Every second counts.</summary>
    public static Timetable Always { get; } = new((from, to) => from < to ? [(from, to)] : []);

    /// <summary>
    /// A moment counts when the clock on the wall, in the zone, says so: an hour that daylight saving skips does not count, one that it repeats counts twice.
    /// </summary>
    public static Timetable Of(WorkingWeek week, DateTimeZone zone) => new(new WeekInZone(week, zone).Stretches);

    /// <summary>The counted time between two moments; zero when the second is not later.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to) => new(Between(from.UtcTicks, to.UtcTicks));

    /// <summary>The counted time between two moments, all in ticks of UTC (100 ns); zero when the second is not later.</summary>
    public long Between(long from, long to)
    {
        (from, to) = (Math.Clamp(from, Earliest, Latest), Math.Clamp(to, Earliest, Latest));
        if (to <= from)
            return 0;
        var known = Covering(from, to);
        return known.CountedUntil(to) - known.CountedUntil(from);
    }

    /// <summary>The moment at which so much has counted since the start; null when that is not within fifty years.</summary>
    public DateTimeOffset? Add(DateTimeOffset start, TimeSpan duration) =>
        Add(start.UtcTicks, duration.Ticks) is { } end ? new DateTimeOffset(end, TimeSpan.Zero) : null;

    /// <summary>The moment, in ticks of UTC (100 ns), at which so many ticks have counted since the start; null when that is not within fifty years.</summary>
    public long? Add(long start, long duration)
    {
        if (duration <= 0)
            return start;
        if (duration > Horizon)
            return null;
        var from = Math.Clamp(start, Earliest, Latest);
        for (var reach = Math.Max(Margin, duration); ; reach *= 2)
        {
            var to = Math.Min(from + Math.Min(reach, Horizon), Latest);
            var known = Covering(from, to);
            if (known.MomentOf(known.CountedUntil(from) + duration) is { } end)
                return end <= from + Horizon ? end : null;
            if (reach >= Horizon || to == Latest)
                return null;
        }
    }

    /// <summary>The stretches between two moments, in order, cut to the question.</summary>
    public IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Stretches(DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (Math.Clamp(from.UtcTicks, Earliest, Latest), Math.Clamp(to.UtcTicks, Earliest, Latest));
        return last <= first ? [] : Covering(first, last).Cut(first, last).Select(each => (Moment(each.From), Moment(each.To)));
    }

    /// <summary>The same stretches for whoever combines timetables.</summary>
    public IEnumerable<(Instant Begin, Instant End)> Stretches(Instant from, Instant to) =>
        Stretches(from.ToDateTimeOffset(), to.ToDateTimeOffset()).Select(each => (Instant.FromDateTimeOffset(each.From), Instant.FromDateTimeOffset(each.To)));

    private CountedWindow Covering(long from, long to)
    {
        var known = window;
        if (known.From <= from && to <= known.To)
            return known;
        var first = Math.Max(Math.Min(from, known.From) - Margin, Earliest);
        var last = Math.Min(Math.Max(to, known.To) + Margin, Latest);
        var (begin, end) = (Instant.FromDateTimeOffset(Moment(first)), Instant.FromDateTimeOffset(Moment(last)));
        return window = CountedWindow.Of(first, last, source(begin, end).Select(each => (each.Begin.ToDateTimeUtc().Ticks, each.End.ToDateTimeUtc().Ticks)));
    }

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
}
