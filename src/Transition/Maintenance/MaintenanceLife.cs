using Tandem.Kernel.Lifecycles;

namespace Tandem.Transition.Maintenance;

/// <summary>The life of a maintenance window, as data; the clock moves it where nobody does before.</summary>
public static class MaintenanceLife
{
    public const string Planned = "planned";
    public const string UnderWay = "underWay";
    public const string Ended = "ended";
    public const string Cancelled = "cancelled";

    public static Lifecycle Life { get; } = new(
        [
            new(Planned, "Planned", StateCategory.Waiting),
            new(UnderWay, "Under way", StateCategory.Active),
            new(Ended, "Ended", StateCategory.Ended) { IsGoal = true },
            new(Cancelled, "Cancelled", StateCategory.Ended),
        ],
        [
            new(Planned, UnderWay, "Start"),
            new(UnderWay, Ended, "End"),
            new(Planned, Cancelled, "Cancel", "reason"),
        ]);
}
