namespace Tandem.Product.Forecasts;

/// <summary>
/// Other pasts that might have been measured as well. What was measured is a sample of how a team works: each future supposes some of its weeks more than once and
/// others not at all (the bootstrap: Efron 1979). Without that, forecasts were too sure of themselves, and the dates of 85 in 100 held in 75.
/// </summary>
internal sealed class SupposedPast
{
    private const int Week = 7, Fortnight = 14;

    /// <summary>With fewer weeks one cannot see whether good and bad ones come in runs.</summary>
    private const int FewestWeeks = 8;

    private readonly int[] measured;
    private readonly int block;

    public SupposedPast(int[] measured) => (this.measured, block) = (measured, ComesInRuns(measured) ? Fortnight : Week);

    /// <summary>Writes down another past. One in which nothing was finished is not supposed: something was.</summary>
    public void Suppose(int[] supposed, ref Chance chance)
    {
        var blocks = measured.Length / block;
        for (var at = 0; at < measured.Length; at += block)
        {
            var length = Math.Min(block, measured.Length - at);
            Array.Copy(measured, length < block ? at : chance.Below(blocks) * block, supposed, at, length);
        }

        if (Array.TrueForAll(supposed, count => count == 0))
            measured.CopyTo(supposed, 0);
    }

    /// <summary>
    /// Whether fortnights differ more than weeks that know nothing of each other would let them: large items come in runs, and so do weeks in which little is
    /// finished. Then whole fortnights are supposed, which keeps the runs together (the block bootstrap: Künsch 1989).
    /// </summary>
    private static bool ComesInRuns(int[] measured)
    {
        if (measured.Length / Week < FewestWeeks)
            return false;
        return Spread(measured, Fortnight) > 2 * Spread(measured, Week);
    }

    /// <summary>The variance of what is finished in stretches of so many days.</summary>
    private static double Spread(int[] measured, int days)
    {
        var sums = Enumerable.Range(0, measured.Length / days).Select(at => (double)measured.AsSpan(at * days, days).ToArray().Sum()).ToList();
        var mean = sums.Average();
        return sums.Sum(sum => (sum - mean) * (sum - mean)) / (sums.Count - 1);
    }
}
