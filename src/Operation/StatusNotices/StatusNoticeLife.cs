using Tandem.Kernel.Lifecycles;

namespace Tandem.Operation.StatusNotices;

/// <summary>How far a disruption has come in the words of status pages; each step is told with a text.</summary>
public static class StatusNoticeLife
{
    public const string Investigating = "investigating";
    public const string Identified = "identified";
    public const string Monitoring = "monitoring";
    public const string Resolved = "resolved";

    public static Lifecycle Life { get; } = new(
        [
            new(Investigating, "Investigating", StateCategory.Waiting),
            new(Identified, "Identified", StateCategory.Active),
            new(Monitoring, "Monitoring", StateCategory.Done),
            new(Resolved, "Resolved", StateCategory.Ended),
        ],
        [
            new(Investigating, Identified, "Cause identified", "text"),
            new(Investigating, Monitoring, "Monitoring", "text"),
            new(Investigating, Resolved, "Resolved", "text"),
            new(Identified, Investigating, "Investigating again", "text"),
            new(Identified, Monitoring, "Monitoring", "text"),
            new(Identified, Resolved, "Resolved", "text"),
            new(Monitoring, Investigating, "Investigating again", "text"),
            new(Monitoring, Identified, "Cause identified", "text"),
            new(Monitoring, Resolved, "Resolved", "text"),
            new(Resolved, Investigating, "Came back", "text"),
        ]);
}
