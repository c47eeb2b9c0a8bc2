namespace Tandem.Design.Forecasts;

/// <summary>How likely an open clock is to break its promise.</summary>
/// <param name="Share">From 0 to 1.</param>
/// <param name="Similar">How many clocks like it had come as far; the share is of these.</param>
/// <param name="Alike">What they have in common with it.</param>
public sealed record Likelihood(double Share, int Similar, Likeness Alike);
