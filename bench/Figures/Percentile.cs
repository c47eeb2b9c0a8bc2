namespace Tandem.Bench.Figures;

/// <summary>The value that a share of all values do not exceed.</summary>
internal static class Percentile
{
    /// <param name="share">From 0 to 1.</param>
    public static double Of(IEnumerable<double> values, double share)
    {
        var ordered = values.Order().ToArray();
        return ordered[Math.Clamp((int)Math.Ceiling(ordered.Length * share) - 1, 0, ordered.Length - 1)];
    }
}
