using Tandem.Kernel.Lifecycles;

namespace Tandem.Transition.Releases;

/// <summary>The life of a release, as data. What a stage asks for before it is entered, its gates say.</summary>
public static class ReleaseLife
{
    public const string Planning = "planning";
    public const string Building = "building";
    public const string Testing = "testing";
    public const string Ready = "ready";
    public const string Deploying = "deploying";
    public const string Deployed = "deployed";
    public const string EarlyLife = "earlyLife";
    public const string Closed = "closed";
    public const string Cancelled = "cancelled";
    public const string RolledBack = "rolledBack";

    public static Lifecycle Life { get; } = new(
        [
            new(Planning, "Planning", StateCategory.Waiting),
            new(Building, "Building", StateCategory.Active),
            new(Testing, "Testing", StateCategory.Active),
            new(Ready, "Ready", StateCategory.Active),
            new(Deploying, "Deploying", StateCategory.Active),
            new(Deployed, "Deployed", StateCategory.Done),
            new(EarlyLife, "Early-life support", StateCategory.Done),
            new(Closed, "Closed", StateCategory.Ended),
            new(Cancelled, "Cancelled", StateCategory.Ended),
            new(RolledBack, "Rolled back", StateCategory.Ended) { IsGoal = false },
        ],
        [
            new(Planning, Building, "Start building"),
            new(Building, Testing, "Start testing"),
            new(Testing, Ready, "Declare ready"),
            new(Ready, Deploying, "Start deploying"),
            new(Deploying, Deployed, "Deployed"),
            new(Deployed, EarlyLife, "Begin early-life support"),
            new(EarlyLife, Closed, "Close"),
            new(Deployed, Closed, "Close"),
            new(Building, Planning, "Send back", "reason"),
            new(Testing, Building, "Send back", "reason"),
            new(Ready, Testing, "Send back", "reason"),
            new(Deploying, Ready, "Send back", "reason"),
            new(Deploying, RolledBack, "Roll back", "reason"),
            new(Deployed, RolledBack, "Roll back", "reason"),
            new(EarlyLife, RolledBack, "Roll back", "reason"),
            new(Planning, Cancelled, "Cancel", "reason"),
            new(Building, Cancelled, "Cancel", "reason"),
            new(Testing, Cancelled, "Cancel", "reason"),
            new(Ready, Cancelled, "Cancel", "reason"),
        ]);

    /// <summary>The stages that gates may stand before, in the order of the life.</summary>
    public static IReadOnlyList<string> Gated { get; } = [Building, Testing, Ready, Deploying, Deployed, EarlyLife, Closed];

    /// <summary>Where what it consists of may still change.</summary>
    public static bool IsOpen(string state) => state is Planning or Building or Testing or Ready;
}
