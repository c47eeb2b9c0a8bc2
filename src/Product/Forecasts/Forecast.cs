namespace Tandem.Product.Forecasts;

/// <summary>When each item, and all of them, will be finished.</summary>
/// <param name="All">Of the last of them.</param>
/// <param name="Trials">How many futures it was counted from.</param>
public sealed record Forecast(IReadOnlyDictionary<string, Outlook> Items, Outlook All, int Trials)
{
    internal DrawnFutures Futures { get; init; } = new([], 1, 1, default);

    internal IReadOnlyDictionary<string, int> Places { get; init; } = new Dictionary<string, int>();

    /// <summary>The day by which an item is finished in so many of 100 futures, if nothing is finished on the days of these freezes; null: not within the horizon.</summary>
    /// <param name="percent">1 to 99.</param>
    public DateOnly? By(string key, int percent, IReadOnlyList<Freeze> freezes) => Futures.By(Places[key], percent, Futures.Days(freezes));

    /// <summary>How likely the item is finished by each day, if nothing is finished on the days of these freezes.</summary>
    public Course CourseOf(string key, IReadOnlyList<Freeze> freezes) => Futures.Course(Places[key], Futures.Days(freezes));
}
