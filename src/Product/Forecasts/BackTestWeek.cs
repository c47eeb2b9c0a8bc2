namespace Tandem.Product.Forecasts;

/// <summary>One forecast of the past, and what came of it.</summary>
/// <param name="Asked">The day on which it would have been asked; it knows only what was finished before.</param>
/// <param name="Finished">The day on which the last of the items really was finished.</param>
public sealed record BackTestWeek(DateOnly Asked, Outlook Forecast, DateOnly Finished)
{
    public bool Held50 => Forecast.P50 is null || Finished <= Forecast.P50;

    public bool Held85 => Forecast.P85 is null || Finished <= Forecast.P85;

    public bool Held95 => Forecast.P95 is null || Finished <= Forecast.P95;
}
