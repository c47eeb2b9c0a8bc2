namespace Tandem.Transition.Relations;

/// <summary>What becomes of an item when the other end of a relation fails.</summary>
public enum FailureEffect
{
    /// <summary>It fails too.</summary>
    Fails,

    /// <summary>It goes on with less.</summary>
    Degrades,
}
