namespace Tandem.Design.CapacityTrends;

/// <summary>How much of something limited was in use at a moment, in the unit of its resource.</summary>
public readonly record struct UsagePoint(DateTimeOffset At, double Value);
