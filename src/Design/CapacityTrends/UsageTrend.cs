namespace Tandem.Design.CapacityTrends;

/// <summary>
/// How use grew, as a line with its uncertainty: robust slope (<see cref="TheilSen"/>), the height of the last readings, and an interval from the residuals, wider where these
/// run in the same direction for long. A pure function: the same readings have the same trend.
/// </summary>
public sealed class UsageTrend
{
    /// <summary>Fewer readings, or within fewer days, say nothing about what comes.</summary>
    public const int FewestReadings = 8, FewestDays = 28;

    /// <summary>90 in 100 lie within so many standard deviations, and its first correction for few readings (Fisher's expansion of Student's t).</summary>
    private const double Ninety = 1.645, ForFew = 1.524;

    /// <summary>With the lag-one correlation nearer to one nothing could be said at all.</summary>
    private const double MostAlike = 0.9;

    private readonly double level, perDay, spread, alike, middle, length;
    private readonly int count;

    private UsageTrend(DateTimeOffset last, IReadOnlyList<(double Day, double Value)> points)
    {
        var line = TheilSen.Through(points);
        var residuals = points.Select(point => point.Value - line.At(point.Day)).ToList();
        var recent = Math.Max(5, points.Count / 4);
        (Last, count, perDay) = (last, points.Count, line.PerDay);
        level = line.AtZero + Middle.Of([.. residuals.TakeLast(recent)]);
        spread = Middle.Spread(residuals);
        alike = Math.Clamp(Alike(residuals), 0, MostAlike);
        middle = points.Average(point => point.Day);
        length = points.Sum(point => (point.Day - middle) * (point.Day - middle));
    }

    /// <summary>When the last reading was taken.</summary>
    public DateTimeOffset Last { get; }

    /// <summary>How much is added in a day; below zero: it falls.</summary>
    public double PerDay => perDay;

    /// <param name="readings">At most some hundred: every two of them are looked at.</param>
    /// <returns>Null: there are too few readings, or they lie within too few days.</returns>
    public static UsageTrend? Of(IReadOnlyList<UsagePoint> readings)
    {
        if (readings.Count < FewestReadings)
            return null;
        var inOrder = readings.OrderBy(reading => reading.At).ToList();
        var last = inOrder[^1].At;
        return (last - inOrder[0].At).TotalDays < FewestDays ? null : new(last, [.. inOrder.Select(reading => ((reading.At - last).TotalDays, reading.Value))]);
    }

    /// <summary>What will be in use so many days after the last reading, with the interval made wider by a factor, and so much more than the line says.</summary>
    public UsageBand After(double days, double widened = 1, double more = 0)
    {
        var likely = level + (perDay * days) + more;
        var half = Deviation(days) * (Ninety + (ForFew / Math.Max(1, count - 2))) * widened;
        return new(Math.Max(0, likely - half), Math.Max(0, likely), Math.Max(0, likely + half));
    }

    /// <summary>By how much the value of a day will differ from the line: one reading's own spread, that of the height, and that of the slope.</summary>
    internal double Deviation(double days)
    {
        var run = (1 + alike) / (1 - alike);
        var slope = spread * spread * run / length;
        return Math.Sqrt((spread * spread * (1 + (run / count))) + (slope * (days - middle) * (days - middle)));
    }

    /// <summary>How alike each residual is to the one before it, -1 to 1.</summary>
    private static double Alike(List<double> residuals)
    {
        var mean = residuals.Average();
        var all = residuals.Sum(residual => (residual - mean) * (residual - mean));
        return all == 0 ? 0 : Enumerable.Range(1, residuals.Count - 1).Sum(at => (residuals[at] - mean) * (residuals[at - 1] - mean)) / all;
    }
}
