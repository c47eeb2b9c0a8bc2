namespace Tandem.Design.CapacityTrends;

/// <summary>From a day on there is more of something limited, or less.</summary>
public readonly record struct SupplyStep(DateOnly From, double Adds);
