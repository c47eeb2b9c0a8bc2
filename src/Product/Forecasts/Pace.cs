namespace Tandem.Product.Forecasts;

/// <summary>How fast work was finished over a past period, measured and not estimated: a number for each of its days.</summary>
/// <param name="FinishedPerDay">How many items were finished on each day of the period, days without any included; at least one day, each 0 or more.</param>
/// <param name="Interrupted">The share of time that was lost to interruptions in the period, 0 up to, but not including, 1.</param>
/// <param name="WillBeInterrupted">The share that is expected to be lost from now on; null: as in the period.</param>
public sealed record Pace(IReadOnlyList<int> FinishedPerDay, double Interrupted = 0, double? WillBeInterrupted = null)
{
    /// <summary>The most items of one day that a forecast takes.</summary>
    public const int MostPerDay = 10_000;

    /// <summary>How a measured day's work changes when more or less of the time is lost than was then; 1: not at all.</summary>
    public double Scale => (1 - (WillBeInterrupted ?? Interrupted)) / (1 - Interrupted);

    /// <summary>Whether anything was ever finished; without that, nothing can be said.</summary>
    public bool Moves => FinishedPerDay.Any(count => count > 0);

    /// <summary>The pace of a period, from the days on which items were finished.</summary>
    /// <param name="until">The day after the period's last.</param>
    /// <param name="days">How long the period is, at least 1.</param>
    public static Pace Of(IEnumerable<DateOnly> finished, DateOnly until, int days, double interrupted = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var (counts, from) = (new int[days], until.AddDays(-days));
        foreach (var day in finished)
        {
            if (day >= from && day < until)
                counts[day.DayNumber - from.DayNumber]++;
        }

        return new(counts, interrupted);
    }

    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    internal void Demand()
    {
        if (FinishedPerDay.Count == 0 || FinishedPerDay.Any(count => count is < 0 or > MostPerDay))
            throw new ArgumentException($"A pace has at least one day, and each has 0 to {MostPerDay} items.");
        if (Interrupted is not (>= 0 and < 1) || WillBeInterrupted is { } coming && coming is not (>= 0 and < 1))
            throw new ArgumentException("The share of time that is lost is 0 up to, but not including, 1.");
    }
}
