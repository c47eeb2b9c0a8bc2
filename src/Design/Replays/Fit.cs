namespace Tandem.Design.Replays;

/// <summary>The target that best explains which promises somebody says were kept.</summary>
/// <param name="Key">The priority; empty where there is none.</param>
/// <param name="TargetHours">In counted hours: the middle of what explains it equally well.</param>
/// <param name="FromHours">No target below this explains it as well.</param>
/// <param name="ToHours">No target from this on explains it as well; null: any longer one does.</param>
/// <param name="Errors">Clocks it does not explain.</param>
/// <param name="Baseline">Errors of the best guess without a target: that all, or none, were kept.</param>
public sealed record Fit(string Key, int Clocks, double TargetHours, double FromHours, double? ToHours, int Errors, int Baseline, double Percent)
{
    /// <summary>Tries every threshold that makes a difference: sorted by what had counted, the errors of each follow from the one before.</summary>
    /// <param name="told">What had counted (100 ns), and whether it was kept.</param>
    public static Fit? Of(string key, IEnumerable<(long Elapsed, bool Kept)> told)
    {
        var sorted = told.OrderBy(each => each.Elapsed).ToList();
        if (sorted.Count == 0)
            return null;
        var kept = sorted.Count(each => each.Kept);
        // A target below everything: whatever was kept is unexplained.
        var (errors, best, from, to) = (kept, kept, 0L, (long?)sorted[0].Elapsed);
        for (var at = 0; at < sorted.Count;)
        {
            var elapsed = sorted[at].Elapsed;
            for (; at < sorted.Count && sorted[at].Elapsed == elapsed; at++)
                errors += sorted[at].Kept ? -1 : 1;
            if (errors < best)
                (best, from, to) = (errors, elapsed, at < sorted.Count ? sorted[at].Elapsed : null);
        }

        var target = to is { } end ? from + ((end - from) / 2) : from;
        return new(key, sorted.Count, Hours(target), Hours(from), to is { } limit ? Hours(limit) : null, best, Math.Min(kept, sorted.Count - kept), 100.0 * (sorted.Count - best) / sorted.Count);
    }

    private static double Hours(long ticks) => Math.Round((double)ticks / TimeSpan.TicksPerHour, 4);
}
