namespace Tandem.Design.Clocks;

/// <summary>
/// Computes clocks from a record's history, a policy and calendars, and from nothing else: the same input gives the same answer, for the past, the present and
/// a supposed world (ITIL service level management).
/// </summary>
public static class ClockFunction
{
    /// <summary>
    /// The policy's clocks on a record as they stand at a moment, the earliest first; what happened later is not looked at. What was under way before the
    /// policy was in force began without its promise, and gets no clock until it begins once more.
    /// </summary>
    /// <param name="now">In ticks of UTC.</param>
    public static IReadOnlyList<Clock> Of(PolicyPlan plan, History history, long now)
    {
        var fields = plan.Fields.Blank();
        List<Clock>? done = null;
        RunningClock? clock = null;
        var isFirst = true;
        foreach (var step in history.Steps)
        {
            if (step.At > now)
                break;
            var version = clock is null ? plan.VersionAt(step.At) : null;
            var isUnderWay = !isFirst && version is not null && Holds(version, fields);
            isFirst = false;
            foreach (var change in step.Changes)
                fields[change.Field] = change.Value;
            if (clock is null)
            {
                clock = isUnderWay ? null : Start(version, step, fields);
                continue;
            }

            var state = clock.Version.StateOf(fields, clock.State == ClockState.Paused);
            if (StartsAnew(clock, state, step, fields))
            {
                Keep(clock, step, now, ref done);
                clock = Start(plan.VersionAt(step.At), step, fields);
            }
            else
            {
                clock.Follow(state, step, fields);
            }
        }

        Keep(clock, null, now, ref done);
        return (IReadOnlyList<Clock>?)done ?? [];
    }

    private static void Keep(RunningClock? clock, HistoryStep? endedBy, long now, ref List<Clock>? done)
    {
        if (clock?.End(endedBy, now, (done?.Count ?? 0) + 1) is { } ended)
            (done ??= new(1)).Add(ended);
    }

    private static RunningClock? Start(VersionPlan? version, in HistoryStep step, object?[] fields) =>
        version is not null && Holds(version, fields) ? new(version, version.StateOf(fields, paused: false), step, fields) : null;

    private static bool Holds(VersionPlan version, object?[] fields) => version.Starts.Hold(fields) && (version.Per is not { } per || fields[per] is not null);

    private static bool StartsAnew(RunningClock clock, ClockState state, in HistoryStep step, object?[] fields)
    {
        if (state is ClockState.Stopped or ClockState.Cancelled)
            return false;
        if (clock.State == ClockState.Stopped)
            return clock.Version.AfterStop == AfterStop.StartsAnew || (clock.Version.AfterStop == AfterStop.GoesOn && clock.IsForAnother(fields));
        return clock.IsForAnother(fields) || clock.Version.RestartsAt(step.Fact);
    }

    /// <summary>The moment at which so much has counted; for the future, if everything stays as it is. Null if that is never.</summary>
    internal static long? WhenCounted(IReadOnlyList<ClockSpan> spans, ClockState state, long ticks)
    {
        var counted = 0L;
        for (var at = 0; at < spans.Count; at++)
        {
            var span = spans[at];
            if (span.Counting && counted + span.Ticks >= ticks)
                return span.CountedBy.Timetable.Add(span.From, ticks - counted);
            counted += span.Ticks;
        }

        return state is ClockState.Paused or ClockState.Cancelled ? null : spans[^1].CountedBy.Timetable.Add(spans[^1].To, ticks - counted);
    }
}
