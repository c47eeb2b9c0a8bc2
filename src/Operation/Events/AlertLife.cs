using Tandem.Kernel.Lifecycles;

namespace Tandem.Operation.Events;

/// <summary>The life of an alert (ITIL monitoring and event management), as data.</summary>
public static class AlertLife
{
    public const string Firing = "firing";
    public const string Acknowledged = "acknowledged";
    public const string Suppressed = "suppressed";
    public const string Flapping = "flapping";
    public const string Resolved = "resolved";

    public static Lifecycle Life { get; } = new(
        [
            new(Firing, "Firing", StateCategory.Waiting),
            new(Acknowledged, "Acknowledged", StateCategory.Active),
            new(Suppressed, "Suppressed", StateCategory.Held),
            new(Flapping, "Flapping", StateCategory.Held),
            new(Resolved, "Resolved", StateCategory.Ended) { IsGoal = true },
        ],
        [
            new(Firing, Acknowledged, "Acknowledge"),
            new(Flapping, Acknowledged, "Acknowledge"),
            new(Firing, Suppressed, "Suppress", "reason"),
            new(Acknowledged, Suppressed, "Suppress", "reason"),
            new(Flapping, Suppressed, "Suppress", "reason"),
            new(Acknowledged, Firing, "Give back"),
            new(Suppressed, Firing, "Let it ring"),
            new(Firing, Resolved, "Resolve"),
            new(Acknowledged, Resolved, "Resolve"),
            new(Suppressed, Resolved, "Resolve"),
            new(Flapping, Resolved, "Resolve"),
        ]);
}
