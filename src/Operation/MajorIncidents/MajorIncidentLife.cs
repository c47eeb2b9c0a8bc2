using Tandem.Kernel.Lifecycles;

namespace Tandem.Operation.MajorIncidents;

/// <summary>The life of a major incident, as data.</summary>
public static class MajorIncidentLife
{
    public const string Proposed = "proposed";
    public const string Rejected = "rejected";
    public const string Active = "active";
    public const string Ended = "ended";
    public const string Reviewed = "reviewed";

    public static Lifecycle Life { get; } = new(
        [
            new(Proposed, "Proposed", StateCategory.Waiting),
            new(Active, "Active", StateCategory.Active),
            new(Ended, "Ended, to be reviewed", StateCategory.Done),
            new(Reviewed, "Reviewed", StateCategory.Ended),
            new(Rejected, "Rejected", StateCategory.Ended),
        ],
        [
            new(Proposed, Active, "Accept", "commander"),
            new(Proposed, Rejected, "Reject", "reason"),
            new(Active, Ended, "End"),
            new(Ended, Active, "Take up again"),
            new(Ended, Reviewed, "Approve the review"),
        ]);
}
