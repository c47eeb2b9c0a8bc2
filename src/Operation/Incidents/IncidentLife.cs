using Tandem.Kernel.Lifecycles;

namespace Tandem.Operation.Incidents;

/// <summary>The life of an incident (ITIL incident management), as data.</summary>
public static class IncidentLife
{
    public const string New = "new";
    public const string Assigned = "assigned";
    public const string InProgress = "inProgress";
    public const string Pending = "pending";
    public const string Resolved = "resolved";
    public const string Closed = "closed";
    public const string Cancelled = "cancelled";

    public static Lifecycle Life { get; } = new(
        [
            new(New, "New", StateCategory.Waiting),
            new(Assigned, "Assigned", StateCategory.Waiting),
            new(InProgress, "In progress", StateCategory.Active),
            new(Pending, "Pending", StateCategory.Held),
            new(Resolved, "Resolved", StateCategory.Done),
            new(Closed, "Closed", StateCategory.Ended),
            new(Cancelled, "Cancelled", StateCategory.Ended),
        ],
        [
            new(New, Assigned, "Assign"),
            new(New, InProgress, "Start"),
            new(Assigned, InProgress, "Start"),
            new(Pending, InProgress, "Resume"),
            new(Assigned, Pending, "Wait", "pendingReason"),
            new(InProgress, Pending, "Wait", "pendingReason"),
            new(New, Resolved, "Resolve", "resolutionCode", "resolution"),
            new(Assigned, Resolved, "Resolve", "resolutionCode", "resolution"),
            new(InProgress, Resolved, "Resolve", "resolutionCode", "resolution"),
            new(Pending, Resolved, "Resolve", "resolutionCode", "resolution"),
            new(Resolved, Closed, "Close"),
            new(Resolved, InProgress, "Reopen", "reason"),
            new(Closed, InProgress, "Reopen", "reason"),
            new(New, Cancelled, "Cancel", "reason"),
            new(Assigned, Cancelled, "Cancel", "reason"),
            new(InProgress, Cancelled, "Cancel", "reason"),
            new(Pending, Cancelled, "Cancel", "reason"),
        ]);
}
