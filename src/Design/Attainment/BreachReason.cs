using Tandem.Design.Clocks;

namespace Tandem.Design.Attainment;

/// <summary>Why a promise was broken, as far as the record's own history shows it: the first of these that fits.</summary>
internal static class BreachReason
{
    /// <summary>What was promised when the clock started would have been kept; less was promised later, as when a priority is raised.</summary>
    public const string Shortened = "shortened";

    /// <summary>It was done once, and was opened again before it was due.</summary>
    public const string Reopened = "reopened";

    /// <summary>More than two teams had it before it was due.</summary>
    public const string HandedOn = "handedOn";

    private const string InState = "state:";
    private const int ManyTeams = 3;

    /// <summary>The state in which most of the counted time before the due moment was spent; null: the reason is another.</summary>
    public static string? StateOf(string reason) => reason.StartsWith(InState, StringComparison.Ordinal) ? reason[InState.Length..] : null;

    /// <param name="clock">One that was broken.</param>
    /// <param name="state">The place of the state among the fields.</param>
    /// <param name="team">The place of the team; null: the kind has none.</param>
    public static string Of(Clock clock, History history, WatchedFields fields, int state, int? team)
    {
        if (clock.Version.TargetOf(history.FieldsAt(fields, clock.StartedAt)) is { } first && first > clock.Target && clock.Elapsed <= first)
            return Shortened;
        var until = Math.Min(clock.DueAt ?? long.MaxValue, clock.Spans[^1].To);
        if (clock.Spans.Any(span => span.State == ClockState.Stopped && span.To < until))
            return Reopened;
        var parts = Parts(clock, history, fields, until);
        if (team is { } place && parts.Select(part => part.Fields[place]).OfType<object>().Distinct().Count() >= ManyTeams)
            return HandedOn;
        return InState + parts.GroupBy(part => part.Fields[state] as string ?? "").MaxBy(group => group.Sum(part => Counted(clock, part.From, part.To)))!.Key;
    }

    /// <summary>The clock's time up to its due moment, cut where something happened.</summary>
    private static List<(long From, long To, object?[] Fields)> Parts(Clock clock, History history, WatchedFields fields, long until)
    {
        var parts = new List<(long, long, object?[])>();
        var (from, values) = (clock.StartedAt, history.FieldsAt(fields, clock.StartedAt));
        foreach (var step in history.Steps.Where(step => step.At > clock.StartedAt && step.At < until))
        {
            parts.Add((from, step.At, values));
            values = [.. values];
            foreach (var change in step.Changes)
                values[change.Field] = change.Value;
            from = step.At;
        }

        parts.Add((from, until, values));
        return parts;
    }

    private static long Counted(Clock clock, long from, long to) => clock.Spans.Where(span => span.Counting && span.From < to && span.To > from)
        .Sum(span => span.CountedBy.Timetable.Between(Math.Max(from, span.From), Math.Min(to, span.To)));
}
