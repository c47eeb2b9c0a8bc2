using NodaTime;

namespace Tandem.Operation.OnCall;

/// <summary>
/// Who is on call: a pure function of what a schedule says and a moment. Later layers lie over earlier ones, overrides over all of them.
/// </summary>
public sealed class Roster(DateTimeZone zone, IReadOnlyList<ScheduleLayer> layers, IReadOnlyList<ScheduleOverride> overrides)
{
    private readonly IReadOnlyList<(string Name, Rotation Rotation)> rotations = [.. layers.Select(layer => (layer.Name, new Rotation(layer, zone)))];

    public static Roster Of(Schedule schedule) => new(DateTimeZoneProviders.Tzdb[schedule.Zone], schedule.Layers, schedule.Overrides);

    /// <summary>The number of whoever is on call at a moment; null: nobody.</summary>
    public string? At(DateTimeOffset moment) => Shifts(moment, moment.AddTicks(1))[0].Person;

    /// <summary>The time between two moments without a gap, in order: whoever is on call, or nobody. A person's shifts that touch are one.</summary>
    public IReadOnlyList<Shift> Shifts(DateTimeOffset from, DateTimeOffset until)
    {
        if (from >= until)
            return [];
        List<Shift> line = [new(null, from, until)];
        foreach (var (name, rotation) in rotations)
            line = Paint(line, rotation.Within(Instant.FromDateTimeOffset(from), Instant.FromDateTimeOffset(until)).Select(turn => new Shift(turn.Person, turn.From.ToDateTimeOffset(), turn.Until.ToDateTimeOffset(), name)));
        foreach (var each in overrides)
            line = Paint(line, [new(each.Person, each.From.ToUniversalTime(), each.Until.ToUniversalTime(), Override: each.Id)]);
        return Joined(line);
    }

    /// <summary>Lays stretches, in order, over what is there.</summary>
    private static List<Shift> Paint(List<Shift> below, IEnumerable<Shift> above)
    {
        var line = new List<Shift>();
        var rest = new Queue<Shift>(above);
        foreach (var shift in below)
        {
            var at = shift.From;
            while (at < shift.Until)
            {
                while (rest.TryPeek(out var past) && past.Until <= at)
                    rest.Dequeue();
                if (!rest.TryPeek(out var next) || next.From >= shift.Until)
                {
                    line.Add(shift with { From = at });
                    break;
                }

                if (next.From > at)
                    line.Add(shift with { From = at, Until = next.From });
                var (begin, end) = (next.From > at ? next.From : at, next.Until < shift.Until ? next.Until : shift.Until);
                line.Add(next with { From = begin, Until = end });
                at = end;
            }
        }

        return line;
    }

    private static List<Shift> Joined(List<Shift> line)
    {
        var joined = new List<Shift>();
        foreach (var shift in line)
        {
            if (joined.Count > 0 && joined[^1] is var last && (last.Person, last.Layer, last.Override) == (shift.Person, shift.Layer, shift.Override))
                joined[^1] = last with { Until = shift.Until };
            else
                joined.Add(shift);
        }

        return joined;
    }
}
