namespace Tandem.Product.Treaties;

/// <summary>What was left of an error budget at a moment.</summary>
/// <param name="Budget">As a share of it: 1 is all, below 0 overspent.</param>
/// <param name="Objective">The number of the objective whose budget it is.</param>
public readonly record struct BudgetPoint(DateTimeOffset At, double Budget, string Objective = "");
