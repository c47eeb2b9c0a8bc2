namespace Tandem.Product.Forecasts;

/// <summary>Days on which nothing is finished: holidays, a closed release window.</summary>
/// <param name="To">Its last day.</param>
public sealed record Freeze(DateOnly From, DateOnly To);
