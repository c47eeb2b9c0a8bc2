namespace Tandem.Design.Forecasts;

/// <summary>What the past says of a policy's future.</summary>
/// <param name="Terms">The promise it was learnt under, as JSON.</param>
/// <param name="Calibration">How often what would have been forecast came true.</param>
/// <param name="At">When it was learnt.</param>
public sealed record Learnt(string Terms, BreachForecast Forecast, IReadOnlyList<CalibrationBin> Calibration, DateTimeOffset At);
