namespace Tandem.Design.Clocks;

/// <summary>A clock on its way through a history.</summary>
internal sealed class RunningClock
{
    private readonly List<ClockSpan> spans = new(4);
    private readonly object? per;
    private readonly long startedAt;
    private long since;
    private long openedBy;
    private string reason;
    private long elapsed;
    private long? endedAt;
    private long? target;
    private CountedBy countedBy;

    public RunningClock(VersionPlan version, ClockState state, in HistoryStep step, object?[] fields)
    {
        (Version, State) = (version, state);
        (startedAt, since, openedBy) = (step.At, step.At, step.Entry);
        per = version.Per is { } place ? fields[place] : null;
        countedBy = version.CountedBy(fields);
        reason = ReasonOf(state, fields);
        target = version.TargetOf(fields);
        if (IsDone(state))
        {
            endedAt = step.At;
            Close(step.At, step.Entry);
        }
    }

    public VersionPlan Version { get; }

    public ClockState State { get; private set; }

    /// <summary>Whether the record now belongs to another than the one this clock runs for.</summary>
    public bool IsForAnother(object?[] fields) => Version.Per is { } place && !Equals(fields[place], per);

    public void Follow(ClockState state, in HistoryStep step, object?[] fields)
    {
        if (IsDone(State) && (IsDone(state) || Version.AfterStop == AfterStop.Final))
            return;
        target = Version.TargetOf(fields);
        var counting = Version.CountedBy(fields);
        if (state == State && (state != ClockState.Running || ReferenceEquals(counting, countedBy)))
            return;
        Close(step.At, step.Entry);
        (State, countedBy, since, openedBy) = (state, counting, step.At, step.Entry);
        reason = ReasonOf(state, fields);
        endedAt = IsDone(state) ? step.At : null;
    }

    /// <summary>The clock as it stands; null when nothing was promised.</summary>
    /// <param name="by">What ends it; null: it stands at the moment of the question.</param>
    /// <param name="run">Which of the policy's clocks on the record it is, from 1.</param>
    public Clock? End(HistoryStep? by, long now, int run)
    {
        if (target is not { } promised)
            return null;
        if (!IsDone(State))
            Close(by?.At ?? now, by?.Entry);
        var (state, end) = by is { } step && !IsDone(State) ? (ClockState.Stopped, step.At) : (State, endedAt);
        return new(Version, run, state, startedAt, end, promised, elapsed, ClockFunction.WhenCounted(spans, state, promised), spans);
    }

    private void Close(long at, long? closedBy)
    {
        if (at <= since && spans.Count > 0 && closedBy is not null)
            return;
        var counted = State == ClockState.Running ? countedBy.Timetable.Between(since, at) : 0;
        elapsed += counted;
        spans.Add(new(since, at, State, reason, openedBy, closedBy, countedBy, counted));
    }

    private string ReasonOf(ClockState state, object?[] fields) => state switch
    {
        ClockState.Paused => Version.Pauses.Values(fields),
        ClockState.Stopped => Version.Stops.Values(fields),
        ClockState.Cancelled => Version.Cancels.Values(fields),
        _ => "",
    };

    private static bool IsDone(ClockState state) => state is ClockState.Stopped or ClockState.Cancelled;
}
