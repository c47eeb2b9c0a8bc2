using Tandem.Kernel.Lifecycles;

namespace Tandem.Product.Backlog;

/// <summary>The life of a backlog item, as data.</summary>
public static class BacklogLife
{
    public const string New = "new";
    public const string Refined = "refined";
    public const string Ready = "ready";
    public const string InProgress = "inProgress";
    public const string Done = "done";
    public const string Dropped = "dropped";

    public static Lifecycle Life { get; } = new(
        [
            new(New, "New", StateCategory.Waiting),
            new(Refined, "Refined", StateCategory.Waiting),
            new(Ready, "Ready", StateCategory.Waiting),
            new(InProgress, "In progress", StateCategory.Active),
            new(Done, "Done", StateCategory.Ended) { IsGoal = true },
            new(Dropped, "Dropped", StateCategory.Ended) { IsGoal = false },
        ],
        [
            new(New, Refined, "Refine"),
            new(Refined, Ready, "Ready"),
            new(Ready, InProgress, "Start"),
            new(InProgress, Done, "Finish"),
            new(Ready, Refined, "Refine again"),
            new(InProgress, Ready, "Put back"),
            new(Done, InProgress, "Reopen", "reason"),
            new(New, Dropped, "Drop", "reason"),
            new(Refined, Dropped, "Drop", "reason"),
            new(Ready, Dropped, "Drop", "reason"),
            new(InProgress, Dropped, "Drop", "reason"),
            new(Dropped, New, "Take up again"),
        ]);
}
