using Tandem.Kernel.Lifecycles;

namespace Tandem.Transition.Approvals;

/// <summary>The life of an approval, as data: it waits for its stage, is asked for, and is decided or comes to nothing.</summary>
public static class ApprovalLife
{
    public const string Waiting = "waiting";
    public const string Asked = "asked";
    public const string Approved = "approved";
    public const string Rejected = "rejected";
    public const string Withdrawn = "withdrawn";
    public const string Expired = "expired";

    public static Lifecycle Life { get; } = new(
        [
            new(Waiting, "Waiting for its stage", StateCategory.Waiting),
            new(Asked, "To be decided", StateCategory.Active),
            new(Approved, "Approved", StateCategory.Ended),
            new(Rejected, "Rejected", StateCategory.Ended),
            new(Withdrawn, "Withdrawn", StateCategory.Ended),
            new(Expired, "Expired", StateCategory.Ended),
        ],
        [
            new(Waiting, Asked, "Ask"),
            new(Waiting, Withdrawn, "Withdraw"),
            new(Waiting, Expired, "Let expire"),
            new(Asked, Approved, "Approve"),
            new(Asked, Rejected, "Reject", "comment"),
            new(Asked, Withdrawn, "Withdraw"),
            new(Asked, Expired, "Let expire"),
        ]);
}
