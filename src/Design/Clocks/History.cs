namespace Tandem.Design.Clocks;

/// <summary>What happened to one record, in the order in which it happened, whenever it was learnt.</summary>
public sealed class History
{
    /// <param name="steps">In any order.</param>
    public History(IEnumerable<HistoryStep> steps)
    {
        var sorted = steps.ToArray();
        for (var at = 1; at < sorted.Length; at++)
        {
            if (Earlier(sorted[at], sorted[at - 1]))
            {
                Array.Sort(sorted, static (left, right) => Earlier(left, right) ? -1 : Earlier(right, left) ? 1 : 0);
                break;
            }
        }

        Steps = sorted;
    }

    /// <summary>When the record's first fact happened, in ticks of UTC.</summary>
    public long BeganAt => Steps.Length > 0 ? Steps[0].At : long.MaxValue;

    /// <summary>When the last fact up to a moment happened, in ticks of UTC; nothing can have started a clock later.</summary>
    /// <param name="now">In ticks of UTC.</param>
    public long LastAt(long now)
    {
        var last = long.MinValue;
        foreach (var step in Steps)
        {
            if (step.At > now)
                break;
            last = step.At;
        }

        return last;
    }

    internal HistoryStep[] Steps { get; }

    /// <summary>The watched fields as they were at a moment.</summary>
    /// <param name="at">In ticks of UTC.</param>
    public object?[] FieldsAt(WatchedFields fields, long at)
    {
        var values = fields.Blank();
        foreach (var step in Steps)
        {
            if (step.At > at)
                break;
            foreach (var change in step.Changes)
                values[change.Field] = change.Value;
        }

        return values;
    }

    /// <summary>The same history with other changes in each step.</summary>
    /// <param name="change">Given a step, the watched fields as they are after it; returns its changes.</param>
    public History With(WatchedFields fields, Func<HistoryStep, object?[], FieldValue[]> change)
    {
        var values = fields.Blank();
        var steps = new HistoryStep[Steps.Length];
        for (var at = 0; at < steps.Length; at++)
        {
            foreach (var each in Steps[at].Changes)
                values[each.Field] = each.Value;
            steps[at] = Steps[at] with { Changes = change(Steps[at], values) };
        }

        return new(steps);
    }

    private static bool Earlier(in HistoryStep left, in HistoryStep right) => left.At < right.At || (left.At == right.At && left.Entry < right.Entry);
}
