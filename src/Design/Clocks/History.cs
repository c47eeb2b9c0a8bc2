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

    internal HistoryStep[] Steps { get; }

    private static bool Earlier(in HistoryStep left, in HistoryStep right) => left.At < right.At || (left.At == right.At && left.Entry < right.Entry);
}
