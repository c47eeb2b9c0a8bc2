namespace Tandem.Product.Forecasts;

/// <summary>When each item, and all of them, will be finished.</summary>
/// <param name="All">Of the last of them.</param>
/// <param name="Trials">How many futures it was counted from.</param>
public sealed record Forecast(IReadOnlyDictionary<string, Outlook> Items, Outlook All, int Trials);
