namespace Tandem.Design.CapacityPlans;

/// <summary>Something that is expected to change how much is used: a launch, an objective, a season.</summary>
/// <param name="Number">From 1; it stays with the driver and is not given again.</param>
/// <param name="What">In words.</param>
/// <param name="Resource">The number of what is used, such as <c>CAP-1</c>.</param>
/// <param name="From">The day on which it begins, as <c>2026-05-03</c>.</param>
/// <param name="Amount">How much more is used from then on, in the unit of the resource; below 0: less.</param>
/// <param name="Percent">How much more, in percent of what the trend says; -100 to 1,000.</param>
public sealed record PlanDriver(int Number, string What, string Resource, string From, double Amount = 0, double Percent = 0);
