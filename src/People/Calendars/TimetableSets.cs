using NodaTime;
using Tandem.People.WorkingTime;

namespace Tandem.People.Calendars;

/// <summary>Puts timetables together. Pure; what comes out is asked like any other.</summary>
public static class TimetableSets
{
    extension(Timetable left)
    {
        /// <summary>Time that counts in either.</summary>
        public Timetable Or(Timetable right) => new((from, to) => Sweep(left, right, from, to, static (one, other) => one || other));

        /// <summary>Time that counts in both.</summary>
        public Timetable And(Timetable right) => new((from, to) => Sweep(left, right, from, to, static (one, other) => one && other));

        /// <summary>Time that counts here and not there.</summary>
        public Timetable Without(Timetable right) => new((from, to) => Sweep(left, right, from, to, static (one, other) => one && !other));
    }

    private static List<(Instant Begin, Instant End)> Sweep(Timetable left, Timetable right, Instant from, Instant to, Func<bool, bool, bool> counts)
    {
        var turns = Turns(left, from, to, 0).Concat(Turns(right, from, to, 1)).OrderBy(turn => turn.At).ThenBy(turn => turn.Opens).ToList();
        Span<bool> open = [false, false];
        var stretches = new List<(Instant, Instant)>();
        Instant? since = null;
        for (var next = 0; next < turns.Count;)
        {
            var at = turns[next].At;
            for (; next < turns.Count && turns[next].At == at; next++)
                open[turns[next].Side] = turns[next].Opens;
            var now = counts(open[0], open[1]);
            if (now && since is null)
            {
                since = at;
            }
            else if (!now && since is { } begin)
            {
                stretches.Add((begin, at));
                since = null;
            }
        }

        return stretches;
    }

    private static IEnumerable<(Instant At, int Side, bool Opens)> Turns(Timetable timetable, Instant from, Instant to, int side)
    {
        foreach (var (begin, end) in timetable.Stretches(from, to))
        {
            yield return (begin, side, true);
            yield return (end, side, false);
        }
    }
}
