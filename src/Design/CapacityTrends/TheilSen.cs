namespace Tandem.Design.CapacityTrends;

/// <summary>A line through points that a few wrong ones do not bend: the median of the slopes between every two (Theil 1950, Sen 1968).</summary>
/// <param name="PerDay">How much it rises in a day.</param>
/// <param name="AtZero">Its height where the days are zero.</param>
public readonly record struct TheilSen(double PerDay, double AtZero)
{
    /// <param name="points">At least two, on two days that differ.</param>
    public static TheilSen Through(IReadOnlyList<(double Day, double Value)> points)
    {
        var slopes = new List<double>(points.Count * (points.Count - 1) / 2);
        for (var left = 0; left < points.Count; left++)
        {
            for (var right = left + 1; right < points.Count; right++)
            {
                var apart = points[right].Day - points[left].Day;
                if (apart != 0)
                    slopes.Add((points[right].Value - points[left].Value) / apart);
            }
        }

        if (slopes.Count == 0)
            throw new ArgumentException("A line needs two points on days that differ.", nameof(points));
        var slope = Middle.Of(slopes);
        return new(slope, Middle.Of([.. points.Select(point => point.Value - (slope * point.Day))]));
    }

    public double At(double day) => AtZero + (PerDay * day);
}
