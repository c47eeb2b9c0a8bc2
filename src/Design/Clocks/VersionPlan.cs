namespace Tandem.Design.Clocks;

/// <summary>One version of a policy, its conditions read and ready to be asked for millions of facts.</summary>
public sealed class VersionPlan
{
    /// <summary>In force from this moment, in ticks of UTC.</summary>
    public required long From { get; init; }

    /// <summary>To whom it is promised; asked of the fields as they are when the clock is judged.</summary>
    public ReadConditions Applies { get; init; } = ReadConditions.None;

    public ReadConditions Starts { get; init; } = ReadConditions.None;

    public ReadConditions Pauses { get; init; } = ReadConditions.None;

    /// <summary>What ends a pause; none: that what paused it is no longer so.</summary>
    public ReadConditions Resumes { get; init; } = ReadConditions.None;

    public ReadConditions Stops { get; init; } = ReadConditions.None;

    public ReadConditions Cancels { get; init; } = ReadConditions.None;

    public AfterStop AfterStop { get; init; }

    /// <summary>The place of the field for each of whose values a clock of its own runs, such as the team of an operational level agreement.</summary>
    public int? Per { get; init; }

    /// <summary>Facts after which the time starts anew, such as an update to the requester.</summary>
    public IReadOnlyList<string> RestartsOn { get; init; } = [];

    /// <summary>The first whose conditions hold says how long; none of them: nothing is promised.</summary>
    public required IReadOnlyList<TargetPlan> Targets { get; init; }

    /// <summary>Whose time counts, given the record's fields.</summary>
    public required Func<object?[], CountedBy> CountedBy { get; init; }

    internal long? TargetOf(object?[] fields)
    {
        if (!Applies.Hold(fields))
            return null;
        for (var at = 0; at < Targets.Count; at++)
        {
            if (Targets[at].When.Hold(fields))
                return Targets[at].Ticks;
        }

        return null;
    }

    internal ClockState StateOf(object?[] fields, bool paused)
    {
        if (Cancels.Any && Cancels.Hold(fields))
            return ClockState.Cancelled;
        if (Stops.Any && Stops.Hold(fields))
            return ClockState.Stopped;
        if (paused && Resumes.Any)
            return Resumes.Hold(fields) ? ClockState.Running : ClockState.Paused;
        return Pauses.Any && Pauses.Hold(fields) ? ClockState.Paused : ClockState.Running;
    }

    internal bool RestartsAt(string fact)
    {
        for (var at = 0; at < RestartsOn.Count; at++)
        {
            if (string.Equals(RestartsOn[at], fact, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
