using Tandem.Kernel.Lifecycles;

namespace Tandem.Operation.Problems;

/// <summary>The life of a problem (ITIL problem management), as data.</summary>
public static class ProblemLife
{
    public const string Logged = "logged";
    public const string Investigating = "investigating";
    public const string KnownError = "knownError";
    public const string Resolved = "resolved";
    public const string Closed = "closed";
    public const string Cancelled = "cancelled";

    public static Lifecycle Life { get; } = new(
        [
            new(Logged, "Logged", StateCategory.Waiting),
            new(Investigating, "Investigating", StateCategory.Active),
            new(KnownError, "Known error", StateCategory.Active),
            new(Resolved, "Resolved", StateCategory.Done),
            new(Closed, "Closed", StateCategory.Ended),
            new(Cancelled, "Cancelled", StateCategory.Ended),
        ],
        [
            new(Logged, Investigating, "Investigate"),
            new(KnownError, Investigating, "Investigate"),
            new(Logged, KnownError, "Declare a known error"),
            new(Investigating, KnownError, "Declare a known error"),
            new(Investigating, Resolved, "Resolve"),
            new(KnownError, Resolved, "Resolve"),
            new(Resolved, Closed, "Close"),
            new(Resolved, Investigating, "Reopen", "reason"),
            new(Closed, Investigating, "Reopen", "reason"),
            new(Logged, Cancelled, "Cancel", "reason"),
            new(Investigating, Cancelled, "Cancel", "reason"),
            new(KnownError, Cancelled, "Cancel", "reason"),
        ]);
}
