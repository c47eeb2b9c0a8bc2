using Tandem.Kernel.Lifecycles;

namespace Tandem.Product.Launches;

/// <summary>The life of a launch, as data. What must be true before it goes, its checks say.</summary>
public static class LaunchLife
{
    public const string Planning = "planning";
    public const string Go = "go";
    public const string NoGo = "noGo";
    public const string Live = "live";
    public const string Closed = "closed";
    public const string Cancelled = "cancelled";

    public static Lifecycle Life { get; } = new(
        [
            new(Planning, "Planning", StateCategory.Waiting),
            new(Go, "Go", StateCategory.Active),
            new(NoGo, "No go", StateCategory.Waiting),
            new(Live, "Live", StateCategory.Done),
            new(Closed, "Closed", StateCategory.Ended),
            new(Cancelled, "Cancelled", StateCategory.Ended),
        ],
        [
            new(Planning, Go, "Go"),
            new(Planning, NoGo, "No go", "reason"),
            new(NoGo, Planning, "Plan anew"),
            new(Go, Planning, "Call it off", "reason"),
            new(Go, Live, "Carry it out"),
            new(Live, Closed, "Close", "review"),
            new(Planning, Cancelled, "Cancel", "reason"),
            new(NoGo, Cancelled, "Cancel", "reason"),
            new(Go, Cancelled, "Cancel", "reason"),
        ]);
}
