namespace Tandem.Transition.Reconciliation;

/// <summary>What does not fit together.</summary>
public enum DiscrepancyNature
{
    /// <summary>A source says another value than the one that goes before it.</summary>
    Conflict,

    /// <summary>Two items seem to be one thing.</summary>
    Duplicate,

    /// <summary>The source that knew an item tells nothing of it any more.</summary>
    Stale,
}
