using Tandem.Kernel.Lifecycles;

namespace Tandem.Transition.Changes;

/// <summary>The lives of changes as data: the whole, and the part that each type goes through.</summary>
public static class ChangeLife
{
    public const string Draft = "draft";
    public const string Assessment = "assessment";
    public const string Approval = "approval";
    public const string Scheduled = "scheduled";
    public const string Implementing = "implementing";
    public const string Review = "review";
    public const string Closed = "closed";
    public const string Rejected = "rejected";
    public const string Cancelled = "cancelled";

    public static Lifecycle Life { get; } = new(
        [
            new(Draft, "Draft", StateCategory.Waiting),
            new(Assessment, "Being assessed", StateCategory.Active),
            new(Approval, "Awaiting approval", StateCategory.Active),
            new(Scheduled, "Scheduled", StateCategory.Active),
            new(Implementing, "Being implemented", StateCategory.Active),
            new(Review, "Done, to be reviewed", StateCategory.Done),
            new(Closed, "Closed", StateCategory.Ended),
            new(Rejected, "Rejected", StateCategory.Ended),
            new(Cancelled, "Cancelled", StateCategory.Ended),
        ],
        [
            new(Draft, Assessment, "Submit"),
            new(Draft, Approval, "Ask for approval"),
            new(Assessment, Approval, "Ask for approval"),
            new(Draft, Scheduled, "Schedule"),
            new(Approval, Scheduled, "Approve"),
            new(Approval, Rejected, "Reject", "reason"),
            new(Assessment, Draft, "Send back", "reason"),
            new(Approval, Draft, "Plan anew", "reason"),
            new(Scheduled, Draft, "Plan anew", "reason"),
            new(Rejected, Draft, "Plan anew"),
            new(Scheduled, Implementing, "Start"),
            new(Approval, Implementing, "Start before the decision", "reason"),
            new(Implementing, Review, "Finish", "outcome"),
            new(Review, Closed, "Close"),
            new(Draft, Cancelled, "Cancel", "reason"),
            new(Assessment, Cancelled, "Cancel", "reason"),
            new(Approval, Cancelled, "Cancel", "reason"),
            new(Scheduled, Cancelled, "Cancel", "reason"),
        ]);

    public static LifeVariant Normal { get; } = Without("normal", "Normal", (Draft, Approval), (Draft, Scheduled), (Approval, Implementing));

    public static LifeVariant Standard { get; } = Through("standard", "Standard", Draft, Scheduled, Implementing, Review, Closed, Cancelled);

    public static LifeVariant Emergency { get; } = Without("emergency", "Emergency", (Draft, Scheduled), (Draft, Assessment), (Assessment, Approval), (Assessment, Draft), (Assessment, Cancelled));

    public static LifeVariant Of(ChangeType type) => type switch
    {
        ChangeType.Standard => Standard,
        ChangeType.Emergency => Emergency,
        _ => Normal,
    };

    private static LifeVariant Without(string name, string label, params (string From, string To)[] not) => Part(name, label, move => !not.Contains((move.From, move.To)));

    private static LifeVariant Through(string name, string label, params string[] states) => Part(name, label, move => states.Contains(move.From) && states.Contains(move.To));

    private static LifeVariant Part(string name, string label, Func<LifeMove, bool> has)
    {
        List<LifeMove> moves = [.. Life.Moves.Where(has)];
        return new(name, label, new([.. Life.States.Where(state => moves.Exists(move => move.From == state.Name || move.To == state.Name))], moves));
    }
}
