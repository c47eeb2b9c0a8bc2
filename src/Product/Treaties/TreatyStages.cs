using Tandem.Transition.ApprovalPolicies;

namespace Tandem.Product.Treaties;

/// <summary>Which stage of a treaty is reached: a pure function of the stage before and of what is left of the budget.</summary>
public static class TreatyStages
{
    /// <summary>What a form begins with; both owners change it to what suits them.</summary>
    public static IReadOnlyList<TreatyStage> Suggested { get; } =
        [new(0.5, ApprovalDemand.ServiceOwner, 0.25, 0.7), new(0.1, ApprovalDemand.Board, 0.5, 0.3), new(0, ApprovalDemand.EmergenciesOnly, 0.8, 0.2)];

    /// <param name="current">The stage before; 0: none.</param>
    /// <param name="budget">What is left, as a share of it: 1 is all.</param>
    /// <returns>The stage now. It tightens as soon as less is left than a stage allows, and loosens only once more is left than the stage asks for.</returns>
    public static int Next(IReadOnlyList<TreatyStage> stages, int current, double budget)
    {
        var stage = Math.Min(current, stages.Count);
        for (var deeper = stages.Count; deeper > stage; deeper--)
        {
            if (budget < stages[deeper - 1].BudgetBelow)
                return deeper;
        }

        while (stage > 0 && budget > stages[stage - 1].LoosensAbove)
            stage--;
        return stage;
    }

    /// <summary>Why a stage moved, as a sentence.</summary>
    public static string Why(IReadOnlyList<TreatyStage> stages, int from, int to, double budget, string objective) => to > from
        ? FormattableString.Invariant($"{budget:P1} of the error budget of {objective} is left: less than {stages[to - 1].BudgetBelow:P0}.")
        : FormattableString.Invariant($"{budget:P1} of the error budget of {objective} is left again: more than {stages[Math.Min(from, stages.Count) - 1].LoosensAbove:P0}.");
}
