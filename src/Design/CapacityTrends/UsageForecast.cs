namespace Tandem.Design.CapacityTrends;

/// <summary>A trend that was tried on its own past: at earlier readings it was asked for what came later, and where it was too sure of itself its interval is made wider.</summary>
/// <param name="Tried">Its earlier forecasts, and what came of them.</param>
/// <param name="Widened">By which factor the interval was made wider, 1 to 4.</param>
public sealed record UsageForecast(UsageTrend Trend, IReadOnlyList<TriedForecast> Tried, double Widened)
{
    /// <summary>How far ahead earlier forecasts are tried where there are readings enough, in days.</summary>
    public const int Ahead = 56;

    /// <summary>How far back readings make the trend, in days; older ones only say what comes round in a year.</summary>
    public const int Back = 400;

    /// <summary>More readings than this are gathered into so many stretches of time, and of each the value counts that 95 in 100 of its readings do not exceed: what is limited is short at its peaks.</summary>
    private const int MostPoints = 120;

    private const double Peak = 0.95;
    private const double Held = 0.9;
    private const double MostWidened = 4;
    private const int FewestTried = 5, MostTried = 40;

    /// <summary>At most a third of what is known is kept back to be forecast.</summary>
    private const int Parts = 3;

    /// <summary>What comes round by the week or the year: taken out before the trend, and added to what it says.</summary>
    public Season Season { get; private init; } = Season.None;

    /// <summary>The seasons that were tried, and whether they helped; none: too little is known for any.</summary>
    public IReadOnlyList<TriedSeason> Seasons { get; private init; } = [];

    /// <param name="earlier">Readings from before these.</param>
    /// <returns>Null: there are too few readings.</returns>
    public static UsageForecast? Of(IReadOnlyList<UsagePoint> readings, IReadOnlyList<UsagePoint>? earlier = null)
    {
        List<UsagePoint> inOrder = [.. readings.OrderBy(reading => reading.At)];
        if (UsageTrend.Of(Gathered(inOrder)) is null)
            return null;
        var (season, tried) = SeasonChoice.Of(inOrder, [.. (earlier ?? []).OrderBy(reading => reading.At)]);
        return Of(season.Without(inOrder)) with { Season = season, Seasons = tried };
    }

    private static UsageForecast Of(IReadOnlyList<UsagePoint> inOrder)
    {
        var gathered = Gathered(inOrder);
        var tried = Try(gathered);
        return new(UsageTrend.Of(gathered)!, tried, tried.Count < FewestTried ? 1 : Math.Clamp(Needed(tried), 1, MostWidened));
    }

    /// <summary>What will be in use at a moment; before the last reading: at it.</summary>
    public UsageBand At(DateTimeOffset at) => Trend.After(Math.Max(0, (at - Trend.Last).TotalDays), Widened, Season.At(at > Trend.Last ? at : Trend.Last));

    /// <summary>How many of the earlier forecasts held, before the interval was made wider.</summary>
    public int HeldBefore => Tried.Count(each => each.Held);

    /// <summary>Asks at earlier moments for a forecast from nothing but what was known then.</summary>
    public static IReadOnlyList<TriedForecast> Try(IReadOnlyList<UsagePoint> inOrder)
    {
        var ahead = Math.Min(Ahead, (inOrder[^1].At - inOrder[0].At).TotalDays / Parts);
        var step = Math.Max(1, inOrder.Count / MostTried);
        var tried = new List<TriedForecast>();
        for (var known = UsageTrend.FewestReadings; known < inOrder.Count; known += step)
        {
            var asked = inOrder[known - 1].At;
            var later = FirstAtOrAfter(inOrder, known, asked.AddDays(ahead));
            if (later < 0)
                break;
            if (UsageTrend.Of([.. inOrder.Take(known)]) is { } trend)
                tried.Add(new(asked, trend.After((inOrder[later].At - trend.Last).TotalDays), inOrder[later]));
        }

        return tried;
    }

    /// <summary>The factor with which 90 in 100 of the earlier forecasts would have held.</summary>
    private static double Needed(IReadOnlyList<TriedForecast> tried)
    {
        var missed = tried.Select(each => each.Missed).Order().ToList();
        return Middle.Share(missed, Math.Min(1, Held * (tried.Count + 1) / tried.Count));
    }

    internal static IReadOnlyList<UsagePoint> Gathered(IReadOnlyList<UsagePoint> inOrder)
    {
        if (inOrder.Count <= MostPoints)
            return inOrder;
        var (first, span) = (inOrder[0].At, (inOrder[^1].At - inOrder[0].At).Ticks);
        return [.. inOrder.GroupBy(reading => Math.Min(MostPoints - 1, (int)((double)(reading.At - first).Ticks / span * MostPoints)))
            .Select(stretch => new UsagePoint(stretch.Last().At, Middle.Share([.. stretch.Select(reading => reading.Value).Order()], Peak)))];
    }

    private static int FirstAtOrAfter(IReadOnlyList<UsagePoint> inOrder, int from, DateTimeOffset at)
    {
        for (var place = from; place < inOrder.Count; place++)
        {
            if (inOrder[place].At >= at)
                return place;
        }

        return -1;
    }
}
