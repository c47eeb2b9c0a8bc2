namespace Tandem.Design.Forecasts;

/// <summary>
/// Says how likely an open clock is to break its promise: of the clocks like it that had come as far, the share that took longer than what is promised
/// (the empirical survival function). Pure.
/// </summary>
public sealed class BreachForecast
{
    /// <summary>With fewer alike, wider likeness is asked; with fewer in all, nothing is said.</summary>
    public const int Fewest = 30;

    /// <summary>Shares of the target at which past clocks are asked again to see whether forecasts come true.</summary>
    private static readonly double[] AskedAt = [0, 0.25, 0.5, 0.75, 0.9];

    private const int Bins = 10;
    private readonly IReadOnlyList<PastClock> all;
    private readonly Dictionary<(long?, Guid?), long[]> byTeam;
    private readonly Dictionary<long, long[]> byPriority;
    private readonly long[] everything;

    public BreachForecast(IEnumerable<PastClock> past)
    {
        all = [.. past];
        byTeam = all.GroupBy(clock => (clock.Priority, clock.Team)).ToDictionary(group => group.Key, Sorted);
        byPriority = all.Where(clock => clock.Priority is not null).GroupBy(clock => clock.Priority!.Value).ToDictionary(group => group.Key, Sorted);
        everything = Sorted(all);
    }

    /// <summary>How many past clocks it has learnt from.</summary>
    public int Learnt => everything.Length;

    /// <param name="elapsed">What has counted so far (100 ns).</param>
    /// <param name="target">What is promised (100 ns).</param>
    /// <returns>Null: too few have ever come as far to say anything.</returns>
    public Likelihood? Of(long? priority, Guid? team, long elapsed, long target) => Of(priority, team, elapsed, target, without: null);

    /// <summary>Asks every past clock, as if it were open, at several moments; each forecast leaves the clock itself out.</summary>
    /// <param name="targetOf">What was promised on it (100 ns).</param>
    public IReadOnlyList<CalibrationBin> Calibration(Func<PastClock, long> targetOf)
    {
        var bins = new (double Predicted, int Happened, int Count)[Bins];
        foreach (var clock in all)
        {
            var target = targetOf(clock);
            foreach (var share in AskedAt)
            {
                var elapsed = (long)(target * share);
                if (clock.Elapsed <= elapsed || Of(clock.Priority, clock.Team, elapsed, target, clock) is not { } said)
                    continue;
                ref var bin = ref bins[Math.Min((int)(said.Share * Bins), Bins - 1)];
                bin = (bin.Predicted + said.Share, bin.Happened + (clock.Elapsed > target ? 1 : 0), bin.Count + 1);
            }
        }

        return [.. bins.Select((bin, at) => new CalibrationBin((double)at / Bins, (double)(at + 1) / Bins, bin.Count == 0 ? 0 : bin.Predicted / bin.Count, bin.Count == 0 ? 0 : (double)bin.Happened / bin.Count, bin.Count)).Where(bin => bin.Count > 0)];
    }

    private Likelihood? Of(long? priority, Guid? team, long elapsed, long target, PastClock? without)
    {
        if (elapsed >= target)
            return new(1, 0, Likeness.Policy);
        if (team is not null && byTeam.TryGetValue((priority, team), out var alike) && Share(alike, elapsed, target, without) is { } close)
            return close with { Alike = Likeness.PriorityAndTeam };
        if (priority is { } known && byPriority.TryGetValue(known, out alike) && Share(alike, elapsed, target, without) is { } wider)
            return wider with { Alike = Likeness.Priority };
        return Share(everything, elapsed, target, without);
    }

    private static Likelihood? Share(long[] sorted, long elapsed, long target, PastClock? without)
    {
        var (asFar, late) = (sorted.Length - UpTo(sorted, elapsed), sorted.Length - UpTo(sorted, target));
        if (without is { } clock)
            (asFar, late) = (asFar - (clock.Elapsed > elapsed ? 1 : 0), late - (clock.Elapsed > target ? 1 : 0));
        return asFar < Fewest ? null : new((double)late / asFar, asFar, Likeness.Policy);
    }

    /// <summary>How many took at most so long.</summary>
    private static int UpTo(long[] sorted, long value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] <= value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static long[] Sorted(IEnumerable<PastClock> clocks)
    {
        var elapsed = clocks.Select(clock => clock.Elapsed).ToArray();
        Array.Sort(elapsed);
        return elapsed;
    }
}
