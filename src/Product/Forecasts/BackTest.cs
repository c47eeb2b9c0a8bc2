namespace Tandem.Product.Forecasts;

/// <summary>
/// Asks, at each past week, for a forecast from nothing but what was known then, and looks whether it came true: the only honest way to say how far forecasts of
/// this team can be trusted.
/// </summary>
public static class BackTest
{
    private const int DaysOfWeek = 7;

    /// <param name="finished">The day each item of the past was finished, in any order.</param>
    /// <param name="measured">How many days each forecast may learn from, at least 7.</param>
    /// <param name="ahead">How many items each forecast is about: when the next so many will be finished.</param>
    /// <returns>Nothing where the past is too short: no forecast could be made whose outcome is known.</returns>
    public static BackTestResult Of(IReadOnlyCollection<DateOnly> finished, int measured = 84, int ahead = 10, ulong seed = 1, int trials = 1_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(measured, DaysOfWeek);
        ArgumentOutOfRangeException.ThrowIfLessThan(ahead, 1);
        DateOnly[] days = [.. finished.Order()];
        if (days.Length == 0)
            return new([]);
        var items = Enumerable.Range(0, ahead).Select(at => new ForecastItem($"{at}")).ToList();
        var weeks = new List<BackTestWeek>();
        for (var asked = days[0].AddDays(measured); asked <= days[^1]; asked = asked.AddDays(DaysOfWeek))
        {
            var known = FirstAtOrAfter(days, asked);
            var pace = Pace.Of(days[..known], asked, measured);
            if (known + ahead > days.Length || !pace.Moves)
                continue;
            var outlook = MonteCarlo.Of(new(items, pace, asked, Seed: seed + (ulong)weeks.Count, Trials: trials)).All;
            weeks.Add(new(asked, outlook, days[known + ahead - 1]));
        }

        return new(weeks);
    }

    private static int FirstAtOrAfter(DateOnly[] days, DateOnly day)
    {
        var (low, high) = (0, days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (days[middle] < day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
