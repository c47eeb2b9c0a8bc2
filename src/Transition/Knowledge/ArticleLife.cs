using Tandem.Kernel.Lifecycles;

namespace Tandem.Transition.Knowledge;

/// <summary>The life of an article: drafted, reviewed by somebody else, published, and retired once it is no longer true (ITIL knowledge management).</summary>
public static class ArticleLife
{
    public const string Draft = "draft";
    public const string InReview = "inReview";
    public const string Published = "published";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [
            new(Draft, "Draft", StateCategory.Waiting),
            new(InReview, "In review", StateCategory.Active),
            new(Published, "Published", StateCategory.Done),
            new(Retired, "Retired", StateCategory.Ended) { IsGoal = false },
        ],
        [
            new(Draft, InReview, "Send to review"),
            new(InReview, Draft, "Send back", "reason"),
            new(InReview, Published, "Publish"),
            new(Draft, Retired, "Discard"),
            new(Published, Retired, "Retire"),
            new(Retired, Draft, "Take up again"),
        ]);
}
