using System.Globalization;
using NodaTime;
using Tandem.Operation.OnCall;
using Tandem.People.WorkingTime;

namespace Tandem.Tests.Operation.OnCall;

/// <summary>Who is on call, against an oracle that walks every minute on the clock on the wall.</summary>
public sealed class RosterTests
{
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca", "Etc/UTC"];
    private static readonly string[] Hours = ["", "mon-fri 18:00-08:00", "sat,sun 00:00-24:00", "mon-sun 02:00-03:30", "mon,wed 09:00-17:00; fri 22:00-06:00"];
    private static readonly string[] HandOvers = ["00:00", "02:30", "03:00", "09:00", "23:59"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Whoever_the_roster_names_is_whom_the_oracle_names_in_every_minute(int seed)
    {
        // A seeded generator that is the same for ever; security has nothing to do with it.
        var next = Numbers(seed).GetEnumerator();
        for (var round = 0; round < 5; round++)
        {
            var zone = DateTimeZoneProviders.Tzdb[Pick(Zones)];
            // Both changes of the clocks in Europe, and those of the other zones, lie near some of these days.
            var first = new DateTime(2026, Pick([3, 10, 4, 11]), 1 + Upto(27), Upto(24), Upto(60), 0, DateTimeKind.Utc);
            var (from, until) = (new DateTimeOffset(first), new DateTimeOffset(first.AddDays(9)));
            List<ScheduleLayer> layers = [.. Enumerable.Range(0, 1 + Upto(3)).Select(at => new ScheduleLayer(
                $"L{at}", [.. Enumerable.Range(0, 1 + Upto(4)).Select(person => $"{at}-{person}")], DateOnly.FromDateTime(first).AddDays(Upto(30) - 25),
                Pick(HandOvers), (RotationUnit)Upto(3), 1 + Upto(9), Pick(Hours), Upto(3) == 0 ? DateOnly.FromDateTime(first).AddDays(6) : null))];
            layers = [.. layers.Select(layer => layer.Until < layer.Start ? layer with { Until = null } : layer)];
            List<ScheduleOverride> overrides = [.. Enumerable.Range(0, Upto(4)).Select(at => Some(at, from.AddMinutes(Upto(9 * 1440))))];
            var roster = new Roster(zone, layers, overrides);
            var shifts = roster.Shifts(from, until);
            (shifts[0].From, shifts[^1].Until).ShouldBe((from, until));
            var oracles = layers.Select(layer => Oracle(layer, zone, from, until)).ToList();
            var shift = 0;
            for (var minute = 0; from.AddMinutes(minute) < until; minute++)
            {
                var at = from.AddMinutes(minute);
                var expected = overrides.LastOrDefault(each => each.From <= at && at < each.Until)?.Person ?? oracles.Select(oracle => oracle[minute]).LastOrDefault(person => person is not null);
                while (shifts[shift].Until <= at)
                    shift++;
                shifts[shift].Person.ShouldBe(expected, $"{zone.Id} at {at:O}, seed {seed}");
                if (minute % 97 == 0)
                    roster.At(at).ShouldBe(expected);
            }
        }

        int Upto(int bound)
        {
            next.MoveNext();
            return next.Current % bound;
        }

        T Pick<T>(IReadOnlyList<T> of) => of[Upto(of.Count)];

        ScheduleOverride Some(int at, DateTimeOffset begin) => new(Guid.CreateVersion7(), $"o-{at}", begin, begin.AddMinutes(1 + Upto(4000)));
    }

    [Fact]
    public void In_Berlin_the_day_on_which_the_clocks_go_forward_has_23_hours_and_the_one_on_which_they_go_back_25()
    {
        var roster = new Roster(DateTimeZoneProviders.Tzdb["Europe/Berlin"], [new("Days", ["anna", "ben"], new(2026, 1, 1), "08:00", RotationUnit.Day)], []);

        var spring = roster.Shifts(new(2026, 3, 27, 7, 0, 0, TimeSpan.Zero), new(2026, 3, 31, 6, 0, 0, TimeSpan.Zero));
        spring.Select(shift => shift.Length.TotalHours).ShouldBe([24, 23, 24, 24]);
        var autumn = roster.Shifts(new(2026, 10, 23, 6, 0, 0, TimeSpan.Zero), new(2026, 10, 27, 7, 0, 0, TimeSpan.Zero));
        autumn.Select(shift => shift.Length.TotalHours).ShouldBe([24, 25, 24, 24]);
        autumn.Zip(autumn.Skip(1)).ShouldAllBe(pair => pair.First.Person != pair.Second.Person);
    }

    [Fact]
    public void A_hand_over_in_the_hour_that_is_skipped_is_at_its_end_and_in_the_hour_that_is_repeated_at_its_first_begin()
    {
        var roster = new Roster(DateTimeZoneProviders.Tzdb["Europe/Berlin"], [new("Nights", ["anna", "ben"], new(2026, 1, 1), "02:30", RotationUnit.Day)], []);

        roster.Shifts(new(2026, 3, 28, 12, 0, 0, TimeSpan.Zero), new(2026, 3, 29, 12, 0, 0, TimeSpan.Zero))[0].Until.ShouldBe(new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero));
        roster.Shifts(new(2026, 10, 24, 12, 0, 0, TimeSpan.Zero), new(2026, 10, 25, 12, 0, 0, TimeSpan.Zero))[0].Until.ShouldBe(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Shifts_of_twelve_hours_are_twelve_hours_long_whatever_the_clocks_do()
    {
        var roster = new Roster(DateTimeZoneProviders.Tzdb["Europe/Berlin"], [new("Halves", ["anna", "ben", "cleo"], new(2026, 3, 28), "08:00", RotationUnit.Hour, 12)], []);

        roster.Shifts(new(2026, 3, 28, 7, 0, 0, TimeSpan.Zero), new(2026, 3, 30, 7, 0, 0, TimeSpan.Zero)).ShouldAllBe(shift => shift.Length.TotalHours == 12);
    }

    /// <summary>Walks every minute: a turn is over as soon as the wall clock has once reached the next hand-over.</summary>
    private static List<string?> Oracle(ScheduleLayer layer, DateTimeZone zone, DateTimeOffset from, DateTimeOffset until)
    {
        var days = layer.Unit == RotationUnit.Week ? 7 * layer.Every : layer.Every;
        var handOver = TimeOnly.ParseExact(layer.HandOver, "HH:mm", CultureInfo.InvariantCulture);
        var spans = (layer.Hours.Length == 0 ? WorkingWeek.Always : WorkingWeek.Parse(layer.Hours)).Spans;
        var (turn, begun, elapsed, answer) = (-1, false, 0, new List<string?>());
        var early = new DateTimeOffset(layer.Start.ToDateTime(default), TimeSpan.Zero).AddDays(-2);
        for (var at = early < from ? early : from; at < until; at = at.AddMinutes(1))
        {
            var wall = Instant.FromDateTimeOffset(at).InZone(zone).LocalDateTime.ToDateTimeUnspecified();
            elapsed += begun ? 1 : 0;
            while (layer.Unit == RotationUnit.Hour
                ? (!begun && wall >= layer.Start.ToDateTime(handOver)) || (begun && elapsed >= (turn + 1) * layer.Every * 60)
                : wall >= layer.Start.AddDays((turn + 1) * days).ToDateTime(handOver))
            {
                turn++;
                begun = true;
            }

            if (at < from)
                continue;
            var minute = ((((int)wall.DayOfWeek + 6) % 7) * 1440) + (wall.Hour * 60) + wall.Minute;
            var holds = begun && (layer.Until is not { } last || DateOnly.FromDateTime(wall) <= last) && spans.Any(span => span.From <= minute && minute < span.To);
            answer.Add(holds ? layer.People[turn % layer.People.Count] : null);
        }

        return answer;
    }

    private static IEnumerable<int> Numbers(int seed)
    {
        var state = (ulong)seed * 0x9E3779B97F4A7C15;
        while (true)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            yield return (int)(state >> 40);
        }
    }
}
