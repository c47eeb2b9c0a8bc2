namespace Tandem.Product.Forecasts;

/// <summary>One thing still to be finished, at its place in the order of work.</summary>
/// <param name="Key">By which the forecast names it.</param>
/// <param name="After">The keys of those that must be finished before; the earliest it can be finished is the day they all are.</param>
public sealed record ForecastItem(string Key, IReadOnlyList<string>? After = null);
