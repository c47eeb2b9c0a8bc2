namespace Tandem.Design.Forecasts;

/// <summary>How often what was forecast came true.</summary>
/// <param name="From">Forecasts of this share on, from 0 to 1.</param>
/// <param name="To">And below this one.</param>
/// <param name="Predicted">Their mean.</param>
/// <param name="Happened">The share that did break the promise.</param>
/// <param name="Count">How many forecasts there were.</param>
public sealed record CalibrationBin(double From, double To, double Predicted, double Happened, int Count);
