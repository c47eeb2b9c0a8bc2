namespace Tandem.Product.Treaties;

/// <summary>What a treaty would have done over a time.</summary>
/// <param name="Movements">In the order of their moments.</param>
/// <param name="Days">How many days would have been spent in each stage, from none (the first) to the last.</param>
/// <param name="Lowest">The least that was left of the budget; null: nothing is known.</param>
public sealed record TreatyReplay(DateTimeOffset From, DateTimeOffset To, IReadOnlyList<TreatyMovement> Movements, IReadOnlyList<double> Days, double? Lowest)
{
    /// <summary>Runs stages over a course of the budget: a pure function. It begins in no stage.</summary>
    /// <param name="course">In the order of the moments.</param>
    /// <param name="to">Until when the last point holds.</param>
    public static TreatyReplay Over(IReadOnlyList<TreatyStage> stages, IReadOnlyList<BudgetPoint> course, DateTimeOffset from, DateTimeOffset to)
    {
        var (movements, days, stage, at) = (new List<TreatyMovement>(), new double[stages.Count + 1], 0, from);
        foreach (var point in course)
        {
            days[stage] += (point.At - at).TotalDays;
            at = point.At;
            var next = TreatyStages.Next(stages, stage, point.Budget);
            if (next != stage)
                movements.Add(new(point.At, stage, next, point.Budget, point.Objective, TreatyStages.Why(stages, stage, next, point.Budget, point.Objective)));
            stage = next;
        }

        days[stage] += (to - at).TotalDays;
        return new(from, to, movements, days, course.Count == 0 ? null : course.Min(point => point.Budget));
    }
}
