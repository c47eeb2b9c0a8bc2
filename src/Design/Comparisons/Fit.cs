namespace Tandem.Design.Comparisons;

/// <summary>The target that best explains which promises somebody says were kept.</summary>
/// <param name="Key">The priority; empty where there is none.</param>
/// <param name="TargetHours">In counted hours: the middle of what explains it equally well.</param>
/// <param name="FromHours">No target below this explains it as well.</param>
/// <param name="ToHours">No target from this on explains it as well; null: any longer one does.</param>
/// <param name="Errors">Clocks it does not explain.</param>
/// <param name="Baseline">Errors of the best guess without a target: that all, or none, were kept.</param>
/// <param name="Elsewhere">Errors of the best target that is at least 5 per cent shorter or longer: the more there are, the more clearly this one stands out.</param>
public sealed record Fit(string Key, int Clocks, double TargetHours, double FromHours, double? ToHours, int Errors, int Baseline, int Elsewhere, double Percent)
{
    /// <summary>In per cent of the target.</summary>
    private const int Apart = 5;

    /// <summary>Tries every threshold that makes a difference: sorted by what had counted, the errors of each follow from the one before.</summary>
    /// <param name="told">What had counted (100 ns), and whether it was kept.</param>
    public static Fit? Of(string key, IEnumerable<(long Elapsed, bool Kept)> told)
    {
        var sorted = told.OrderBy(each => each.Elapsed).ToList();
        if (sorted.Count == 0)
            return null;
        var kept = sorted.Count(each => each.Kept);
        var stretches = Stretches(sorted, kept).ToList();
        var best = stretches.MinBy(each => each.Errors);
        var target = best.To is { } end ? best.From + ((end - best.From) / 2) : best.From;
        var (shorter, longer) = (target - (target / 100 * Apart), target + (target / 100 * Apart));
        var elsewhere = stretches.Where(each => each.From <= shorter || each.To is null || each.To > longer).Min(each => each.Errors);
        return new(
            key, sorted.Count, Hours(target), Hours(best.From), best.To is { } limit ? Hours(limit) : null,
            best.Errors, Math.Min(kept, sorted.Count - kept), elsewhere, 100.0 * (sorted.Count - best.Errors) / sorted.Count);
    }

    /// <summary>Targets that explain equally much: from one time that had counted to before the next.</summary>
    private static IEnumerable<(long From, long? To, int Errors)> Stretches(List<(long Elapsed, bool Kept)> sorted, int kept)
    {
        // A target below everything: whatever was kept is unexplained.
        var errors = kept;
        yield return (0, sorted[0].Elapsed, errors);
        for (var at = 0; at < sorted.Count;)
        {
            var elapsed = sorted[at].Elapsed;
            for (; at < sorted.Count && sorted[at].Elapsed == elapsed; at++)
                errors += sorted[at].Kept ? -1 : 1;
            yield return (elapsed, at < sorted.Count ? sorted[at].Elapsed : null, errors);
        }
    }

    private static double Hours(long ticks) => Math.Round((double)ticks / TimeSpan.TicksPerHour, 4);
}
