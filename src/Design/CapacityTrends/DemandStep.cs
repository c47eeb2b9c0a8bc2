namespace Tandem.Design.CapacityTrends;

/// <summary>From a day on more is used than the trend says, or less: an amount, and percent of what the trend says.</summary>
public readonly record struct DemandStep(DateOnly From, double Amount, double Percent);
