using Tandem.Kernel.Lifecycles;

namespace Tandem.Product.Ideas;

/// <summary>The life of an idea, as data.</summary>
public static class IdeaLife
{
    public const string New = "new";
    public const string Considered = "considered";
    public const string Planned = "planned";
    public const string Shipped = "shipped";
    public const string Declined = "declined";
    public const string Merged = "merged";

    public static Lifecycle Life { get; } = new(
        [
            new(New, "New", StateCategory.Waiting),
            new(Considered, "Considered", StateCategory.Active),
            new(Planned, "Planned", StateCategory.Active),
            new(Shipped, "Shipped", StateCategory.Ended) { IsGoal = true },
            new(Declined, "Declined", StateCategory.Ended),
            new(Merged, "Merged", StateCategory.Ended),
        ],
        [
            new(New, Considered, "Consider"),
            new(New, Planned, "Plan"),
            new(Considered, Planned, "Plan"),
            new(Planned, Considered, "Consider again", "answer"),
            new(Planned, Shipped, "Ship"),
            new(New, Declined, "Decline", "answer"),
            new(Considered, Declined, "Decline", "answer"),
            new(Planned, Declined, "Decline", "answer"),
            new(Declined, Considered, "Take up again"),
            new(New, Merged, "Merge"),
            new(Considered, Merged, "Merge"),
            new(Planned, Merged, "Merge"),
        ]);
}
