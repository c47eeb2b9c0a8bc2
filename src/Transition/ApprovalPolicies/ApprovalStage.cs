namespace Tandem.Transition.ApprovalPolicies;

/// <summary>Who is asked at once, and how many of them must say yes before the next stage begins.</summary>
/// <param name="Title">As people read it, such as "Service owner".</param>
/// <param name="Approvers">People, teams and roles by number; roles of the subject such as <c>serviceOwner</c>; or <c>board</c> alone.</param>
/// <param name="Needs"><c>all</c>, <c>any</c> or a number.</param>
public sealed record ApprovalStage(string Title, IReadOnlyList<string> Approvers, string Needs = ApprovalStage.All)
{
    public const string All = "all";
    public const string Any = "any";

    /// <summary>The change advisory board, which decides in a meeting.</summary>
    public const string Board = "board";
}
