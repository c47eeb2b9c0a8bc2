namespace Tandem.Design.CapacityTrends;

/// <summary>
/// How much more or less than the trend is used at each time of the week or the year, in UTC. The growth between is taken out by the median of the slopes between readings of the same
/// time (Hirsch, Slack and Smith 1982), so that the season does not bend it. A pure function: the same readings have the same season.
/// </summary>
public sealed class Season
{
    private const double Peak = 0.95;
    private const int FewestSlots = 2, FewestInSlot = 2;

    private readonly IReadOnlyDictionary<int, double> effects;

    private Season(SeasonKind kind, IReadOnlyDictionary<int, double> effects) => (Kind, this.effects) = (kind, effects);

    public static Season None { get; } = new(SeasonKind.None, new Dictionary<int, double>());

    public SeasonKind Kind { get; }

    /// <summary>Days after which it comes round.</summary>
    public static int PeriodOf(SeasonKind kind) => kind switch { SeasonKind.Week => 7, SeasonKind.Year => 365, _ => 1 };

    /// <param name="days">One reading a day, in order.</param>
    /// <returns>Null: there are less than two full periods of readings, or all are of the same time.</returns>
    public static Season? Of(SeasonKind kind, IReadOnlyList<UsagePoint> days)
    {
        if (days.Count == 0 || (days[^1].At - days[0].At).TotalDays < (2 * PeriodOf(kind)) - 1)
            return null;
        return Fit(kind, days);
    }

    /// <summary>The same from whatever there is; null: that says nothing about a season.</summary>
    internal static Season? Fit(SeasonKind kind, IReadOnlyList<UsagePoint> days)
    {
        var points = (kind == SeasonKind.Year ? Months(days) : days).Select(point => (Slot: SlotOf(kind, point.At), Day: (point.At - days[0].At).TotalDays, point.Value)).ToList();
        var slots = points.GroupBy(point => point.Slot).ToList();
        var slopes = new List<double>();
        foreach (var slot in slots)
            slopes.AddRange(from left in slot from right in slot where right.Day > left.Day select (right.Value - left.Value) / (right.Day - left.Day));
        if (slots.Count < FewestSlots || slopes.Count == 0 || (kind == SeasonKind.Week && slots.Exists(slot => slot.Count() < FewestInSlot)))
            return null;
        var growth = Middle.Of(slopes);
        var heights = slots.ToDictionary(slot => slot.Key, slot => Middle.Of([.. slot.Select(point => point.Value - (growth * point.Day))]));
        var usual = heights.Values.Average();
        return new(kind, heights.ToDictionary(slot => slot.Key, slot => slot.Value - usual));
    }

    /// <summary>How much more than the trend is used on the day of a moment; 0 where nothing was read at this time of the week or year.</summary>
    public double At(DateTimeOffset at) => effects.GetValueOrDefault(SlotOf(Kind, at));

    /// <summary>Something was read at this time of the week or year.</summary>
    internal bool Knows(DateTimeOffset at) => effects.ContainsKey(SlotOf(Kind, at));

    /// <summary>What would have been read without it, in order.</summary>
    public IReadOnlyList<UsagePoint> Without(IReadOnlyList<UsagePoint> inOrder) => Kind == SeasonKind.None ? inOrder : [.. inOrder.Select(point => point with { Value = point.Value - At(point.At) })];

    /// <summary>One reading of each day, the one that 95 in 100 do not exceed.</summary>
    public static IReadOnlyList<UsagePoint> Days(IReadOnlyList<UsagePoint> inOrder) =>
        [.. inOrder.GroupBy(point => point.At.UtcDateTime.Date).Select(day => new UsagePoint(day.Last().At, Middle.Share([.. day.Select(point => point.Value).Order()], Peak)))];

    /// <summary>The middle of each month.</summary>
    private static IEnumerable<UsagePoint> Months(IReadOnlyList<UsagePoint> days) => days.GroupBy(point => (point.At.UtcDateTime.Year, point.At.UtcDateTime.Month)).Select(month =>
        new UsagePoint(new(month.Sum(point => point.At.UtcTicks / month.Count()), TimeSpan.Zero), Middle.Of([.. month.Select(point => point.Value)])));

    private static int SlotOf(SeasonKind kind, DateTimeOffset at) => kind switch { SeasonKind.Week => (int)at.UtcDateTime.DayOfWeek, SeasonKind.Year => at.UtcDateTime.Month, _ => 0 };
}
