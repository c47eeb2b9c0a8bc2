using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;
using Tandem.People.WorkingTime;

namespace Tandem.Operation.OnCall;

/// <summary>When the people of one layer take turns.</summary>
internal sealed class Rotation
{
    /// <summary>A hand-over time that the clocks skip is the first moment after the gap; one they repeat is its first.</summary>
    private static readonly ZoneLocalMappingResolver Resolve = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly ScheduleLayer layer;
    private readonly DateTimeZone zone;
    private readonly Timetable hours;
    private readonly LocalTime handOver;
    private readonly Instant first;
    private readonly Instant end;

    public Rotation(ScheduleLayer layer, DateTimeZone zone)
    {
        (this.layer, this.zone) = (layer, zone);
        hours = layer.Hours.Length == 0 ? Timetable.Always : Timetable.Of(WorkingWeek.Parse(layer.Hours), zone);
        handOver = LocalTime.FromTimeOnly(TimeOnly.ParseExact(layer.HandOver, "HH:mm", CultureInfo.InvariantCulture));
        first = At(LocalDate.FromDateOnly(layer.Start));
        end = layer.Until is { } last ? zone.AtStartOfDay(LocalDate.FromDateOnly(last).PlusDays(1)).ToInstant() : Instant.MaxValue;
    }

    private int Days => layer.Unit == RotationUnit.Week ? layer.Every * 7 : layer.Every;

    /// <summary>The turns between two instants, in order, cut to the question.</summary>
    public IEnumerable<(Instant From, Instant Until, string Person)> Within(Instant from, Instant until)
    {
        (from, until) = (Instant.Max(from, first), Instant.Min(until, end));
        for (var turn = from < until ? TurnAt(from) : 0; from < until; turn++)
        {
            var next = Instant.Min(Begin(turn + 1), until);
            foreach (var (begin, last) in hours.Stretches(from, next))
                yield return (begin, last, layer.People[(int)(turn % layer.People.Count)]);
            from = Instant.Max(from, next);
        }
    }

    private long TurnAt(Instant at)
    {
        if (layer.Unit == RotationUnit.Hour)
            return (long)Math.Floor((at - first).TotalHours / layer.Every);
        var turn = Math.Max(0, Period.DaysBetween(LocalDate.FromDateOnly(layer.Start), at.InZone(zone).Date) / Days);
        while (Begin(turn + 1) <= at)
            turn++;
        while (turn > 0 && Begin(turn) > at)
            turn--;
        return turn;
    }

    private Instant Begin(long turn) => layer.Unit == RotationUnit.Hour
        ? first + Duration.FromHours(turn * layer.Every)
        : At(LocalDate.FromDateOnly(layer.Start).PlusDays((int)(turn * Days)));

    private Instant At(LocalDate day) => zone.ResolveLocal(day + handOver, Resolve).ToInstant();
}
