using Tandem.Kernel.Lifecycles;

namespace Tandem.Product.Roadmap;

/// <summary>The life of a roadmap item, as data.</summary>
public static class RoadmapLife
{
    public const string Planned = "planned";
    public const string InProgress = "inProgress";
    public const string Done = "done";
    public const string Dropped = "dropped";

    public static Lifecycle Life { get; } = new(
        [
            new(Planned, "Planned", StateCategory.Waiting),
            new(InProgress, "In progress", StateCategory.Active),
            new(Done, "Done", StateCategory.Ended) { IsGoal = true },
            new(Dropped, "Dropped", StateCategory.Ended) { IsGoal = false },
        ],
        [
            new(Planned, InProgress, "Begin"),
            new(InProgress, Done, "Finish"),
            new(InProgress, Planned, "Put back"),
            new(Done, InProgress, "Reopen", "reason"),
            new(Planned, Dropped, "Drop", "reason"),
            new(InProgress, Dropped, "Drop", "reason"),
            new(Dropped, Planned, "Take up again"),
        ]);
}
