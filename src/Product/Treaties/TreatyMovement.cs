namespace Tandem.Product.Treaties;

/// <summary>That a treaty moved, or would have moved, from one stage to another.</summary>
/// <param name="From">The stage before; 0: none.</param>
/// <param name="To">The stage after; 0: all as usual.</param>
/// <param name="Budget">What was left of the budget: 1 is all.</param>
/// <param name="Objective">The number of the objective whose budget it was.</param>
/// <param name="Why">The same as a sentence.</param>
public sealed record TreatyMovement(DateTimeOffset At, int From, int To, double Budget, string Objective, string Why);
