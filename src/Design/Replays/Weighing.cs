using Tandem.Design.Clocks;

namespace Tandem.Design.Replays;

/// <summary>A history as it would have been had another matrix weighed it. Pure.</summary>
internal static class Weighing
{
    /// <param name="matrix">How the kind weighs.</param>
    /// <param name="cells">The supposed cells.</param>
    /// <returns>Changes a history: at each step that touches what is weighed, or what it is weighed from, the supposed cells decide.</returns>
    public static Func<History, History> By(ISupposedMatrix matrix, IReadOnlyList<int> cells, WatchedFields fields)
    {
        var (row, column, weighed) = (fields.PlaceOf(matrix.From.Rows), fields.PlaceOf(matrix.From.Columns), fields.PlaceOf(matrix.Weighed));
        var weigh = matrix.By(cells);
        return history => history.With(fields, (step, values) =>
        {
            if (!Array.Exists(step.Changes, change => change.Field == row || change.Field == column || change.Field == weighed) || weigh(values[row], values[column]) is not { } priority)
                return step.Changes;
            return [.. step.Changes.Where(change => change.Field != weighed), new(weighed, priority)];
        });
    }
}
