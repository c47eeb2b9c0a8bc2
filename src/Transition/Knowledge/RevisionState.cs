namespace Tandem.Transition.Knowledge;

/// <summary>How far the next version of a published article is.</summary>
public enum RevisionState
{
    Draft,
    InReview,
}
