using Tandem.Kernel.Lifecycles;

namespace Tandem.Strategy.Objectives;

/// <summary>The life of an objective, as data: what was agreed holds until it is revised and agreed again.</summary>
public static class ObjectiveLife
{
    public const string Draft = "draft";
    public const string Agreed = "agreed";
    public const string Achieved = "achieved";
    public const string Missed = "missed";
    public const string Dropped = "dropped";

    public static Lifecycle Life { get; } = new(
        [
            new(Draft, "Draft", StateCategory.Waiting),
            new(Agreed, "Agreed", StateCategory.Active),
            new(Achieved, "Achieved", StateCategory.Ended) { IsGoal = true },
            new(Missed, "Missed", StateCategory.Ended),
            new(Dropped, "Dropped", StateCategory.Ended),
        ],
        [
            new(Draft, Agreed, "Agree"),
            new(Agreed, Draft, "Revise", "reason"),
            new(Agreed, Achieved, "Achieved"),
            new(Agreed, Missed, "Missed", "reason"),
            new(Draft, Dropped, "Drop", "reason"),
            new(Agreed, Dropped, "Drop", "reason"),
        ]);
}
