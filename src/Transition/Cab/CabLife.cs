using Tandem.Kernel.Lifecycles;

namespace Tandem.Transition.Cab;

/// <summary>The life of a meeting of the board, as data.</summary>
public static class CabLife
{
    public const string Planned = "planned";
    public const string UnderWay = "underWay";
    public const string Closed = "closed";
    public const string Cancelled = "cancelled";

    public static Lifecycle Life { get; } = new(
        [
            new(Planned, "Planned", StateCategory.Waiting),
            new(UnderWay, "Under way", StateCategory.Active),
            new(Closed, "Closed", StateCategory.Ended) { IsGoal = true },
            new(Cancelled, "Cancelled", StateCategory.Ended),
        ],
        [
            new(Planned, UnderWay, "Begin the meeting"),
            new(UnderWay, Closed, "Close the meeting"),
            new(Planned, Cancelled, "Cancel", "reason"),
        ]);
}
