namespace Tandem.Design.CapacityTrends;

/// <summary>Decides whether use comes round: a season counts only where a forecast with it would have been nearer to the latest readings than one without.</summary>
internal static class SeasonChoice
{
    /// <summary>It must be off by this share of what a forecast without it is off, at most: by chance alone any season fits a little.</summary>
    private const double Nearer = 0.8;

    /// <summary>The part of what is known that is kept back.</summary>
    private const int Parts = 4;

    private static readonly SeasonKind[] Kinds = [SeasonKind.Week, SeasonKind.Year];

    /// <param name="inOrder">The readings that the trend is made of.</param>
    /// <param name="earlier">Older ones, in order: only what comes round in a year looks at them.</param>
    public static (Season Season, IReadOnlyList<TriedSeason> Tried) Of(IReadOnlyList<UsagePoint> inOrder, IReadOnlyList<UsagePoint> earlier)
    {
        IReadOnlyList<UsagePoint> all = [.. earlier, .. inOrder];
        var tried = new List<(Season Season, TriedSeason Trial)>();
        foreach (var kind in Kinds)
        {
            var readings = kind == SeasonKind.Year ? all : inOrder;
            var days = Season.Days(readings);
            if (Season.Of(kind, days) is { } season && Try(kind, readings, days) is { } trial)
                tried.Add((season, trial));
        }

        var best = tried.Where(each => each.Trial.Off < each.Trial.OffWithout * Nearer).OrderBy(each => each.Trial.Off / each.Trial.OffWithout).Select(each => each.Season).FirstOrDefault() ?? Season.None;
        return (best, [.. tried.Select(each => each.Trial with { IsChosen = each.Season == best })]);
    }

    /// <returns>Null: without what is kept back too little is known.</returns>
    private static TriedSeason? Try(SeasonKind kind, IReadOnlyList<UsagePoint> readings, IReadOnlyList<UsagePoint> days)
    {
        var span = (days[^1].At - days[0].At).TotalDays / Parts;
        var kept = kind == SeasonKind.Week ? Math.Clamp(span, Season.PeriodOf(kind), UsageForecast.Ahead) : span;
        var from = days[^1].At.AddDays(-kept);
        List<UsagePoint> tail = [.. days.Where(point => point.At > from)];
        List<UsagePoint> known = [.. days.Where(point => point.At <= from)];
        List<UsagePoint> read = [.. readings.Where(point => point.At <= from && point.At > from.AddDays(-UsageForecast.Back))];
        if (known.Count == 0 || Season.Fit(kind, known) is not { } season || !tail.TrueForAll(point => season.Knows(point.At)))
            return null;
        return Off(read, Season.None, tail) is { } without && Off(read, season, tail) is { } with ? new(kind, (int)Math.Round(kept), with, without, false) : null;
    }

    private static double? Off(IReadOnlyList<UsagePoint> read, Season season, List<UsagePoint> tail) => UsageTrend.Of(UsageForecast.Gathered(season.Without(read))) is not { } trend ? null
        : tail.Average(point => Math.Abs(trend.After((point.At - trend.Last).TotalDays, 1, season.At(point.At)).Likely - point.Value));
}
