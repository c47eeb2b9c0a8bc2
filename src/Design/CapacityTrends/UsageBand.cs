namespace Tandem.Design.CapacityTrends;

/// <summary>How much will be in use on a day: within <see cref="Low"/> and <see cref="High"/> with 90 in 100.</summary>
public readonly record struct UsageBand(double Low, double Likely, double High);
