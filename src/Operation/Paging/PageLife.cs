using Tandem.Kernel.Lifecycles;

namespace Tandem.Operation.Paging;

/// <summary>The life of a page, as data.</summary>
public static class PageLife
{
    public const string Triggered = "triggered";
    public const string Acknowledged = "acknowledged";
    public const string Snoozed = "snoozed";
    public const string Resolved = "resolved";

    public static Lifecycle Life { get; } = new(
        [
            new(Triggered, "Triggered", StateCategory.Waiting),
            new(Acknowledged, "Acknowledged", StateCategory.Active),
            new(Snoozed, "Snoozed", StateCategory.Waiting),
            new(Resolved, "Resolved", StateCategory.Ended) { IsGoal = true },
        ],
        [
            new(Triggered, Acknowledged, "Acknowledge"),
            new(Snoozed, Acknowledged, "Acknowledge"),
            new(Triggered, Snoozed, "Snooze", "until"),
            new(Acknowledged, Snoozed, "Snooze", "until"),
            new(Snoozed, Triggered, "Call again"),
            new(Acknowledged, Triggered, "Call again"),
            new(Triggered, Resolved, "Resolve"),
            new(Acknowledged, Resolved, "Resolve"),
            new(Snoozed, Resolved, "Resolve"),
        ]);
}
