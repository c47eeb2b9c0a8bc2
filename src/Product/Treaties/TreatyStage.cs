using Tandem.Transition.ApprovalPolicies;

namespace Tandem.Product.Treaties;

/// <summary>What holds once little of the error budget is left, until enough is there again.</summary>
/// <param name="BudgetBelow">It begins when less than this share of the budget is left, from -1 (overspent by a whole budget) to 1 (all).</param>
/// <param name="Approval">How much stricter changes are approved.</param>
/// <param name="ReliabilityShare">The share of what is built that goes to reliability, 0 to 1.</param>
/// <param name="LoosensAbove">It ends when more than this share is left again: at least <paramref name="BudgetBelow"/>, so that it does not flutter.</param>
public sealed record TreatyStage(double BudgetBelow, ApprovalDemand Approval, double ReliabilityShare, double LoosensAbove);
