namespace Tandem.Product.Forecasts;

/// <summary>What a forecast is asked: these items in this order, at this pace, from this day on.</summary>
/// <param name="Items">In the order in which they are worked on; at most <see cref="MostItems"/>, each key once, with no circle among those that wait for each other.</param>
/// <param name="From">The first day on which something can be finished.</param>
/// <param name="Trials">How many futures are drawn, 100 to 100,000.</param>
public sealed record ForecastQuestion(IReadOnlyList<ForecastItem> Items, Pace Pace, DateOnly From, IReadOnlyList<Freeze>? Freezes = null, ulong Seed = 1, int Trials = 10_000)
{
    public const int MostItems = 5_000;

    /// <summary>How many working days ahead is looked; what is not finished then has no date.</summary>
    public const int Horizon = 3_650;
}
