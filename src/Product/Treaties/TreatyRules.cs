using Tandem.Design.ServiceObjectives;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.Transition.ApprovalPolicies;

namespace Tandem.Product.Treaties;

/// <summary>What must be true of every treaty.</summary>
internal static class TreatyRules
{
    /// <summary>Stages that one treaty may have.</summary>
    public const int MostStages = 5;

    private const int MostObjectives = 10;
    private const int LongestTitle = 200;
    private const int LongestText = 10_000;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say in a few words what is agreed, in at most {LongestTitle} characters.", nameof(title));

    public static string Text(string? text, string field) => (text ?? "").Trim() is { Length: <= LongestText } tidy
        ? tidy : throw new Refused($"Use at most {LongestText} characters.", field);

    public static List<Id<ServiceObjective>> Objectives(IEnumerable<Id<ServiceObjective>>? objectives) => (objectives ?? []).Distinct().ToList() is { Count: > 0 and <= MostObjectives } few
        ? few : throw new Refused($"Name 1 to {MostObjectives} service objectives: their error budgets move the treaty.", "serviceObjectives");

    /// <exception cref="Refused">There is none, one makes no sense, or they do not stand in order.</exception>
    public static List<TreatyStage> Stages(IReadOnlyList<TreatyStage>? stages)
    {
        if (stages is not { Count: > 0 and <= MostStages })
            throw No($"Say in 1 to {MostStages} stages what holds when little of the budget is left.");
        for (var at = 0; at < stages.Count; at++)
        {
            var stage = stages[at] ?? throw No($"Stage {at + 1} is empty.");
            if (stage.BudgetBelow is not (>= -1 and <= 1))
                throw No($"Stage {at + 1} begins below -100 % of the budget (overspent by a whole one) to 100 % (all of it); programs say -1 to 1.");
            if (at > 0 && stage.BudgetBelow >= stages[at - 1].BudgetBelow)
                throw No($"Stage {at + 1} begins below less than stage {at}: they stand in the order in which they are reached.");
            if (stage.LoosensAbove is not <= 1 || !(stage.LoosensAbove >= stage.BudgetBelow))
                throw No($"Stage {at + 1} ends above at least as much of the budget as it began below, and at most all of it: else it flutters, or never ends.");
            if (stage.ReliabilityShare is not (>= 0 and <= 1))
                throw No($"In stage {at + 1}, 0 to 100 % of what is built goes to reliability; programs say 0 to 1.");
            if (!Enum.IsDefined(stage.Approval))
                throw No($"Stage {at + 1} says how changes are approved: {string.Join(", ", Enum.GetNames<ApprovalDemand>().Select(Kernel.Text.Names.Camel))}.");
        }

        return [.. stages];
    }

    /// <exception cref="Refused">One person would sign for both.</exception>
    public static void DemandTwo(Id<Person>? product, Id<Person>? operations)
    {
        if (product is { } one && one == operations)
            throw new Refused("Two people sign it: who owns the product, and who owns its operation.", "operationsOwner");
    }

    private static Refused No(string why) => new(why, "stages");
}
