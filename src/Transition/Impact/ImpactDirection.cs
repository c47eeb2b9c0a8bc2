namespace Tandem.Transition.Impact;

/// <summary>Which way to look from an item.</summary>
public enum ImpactDirection
{
    /// <summary>At what is hit when it fails.</summary>
    Down,

    /// <summary>At what it stands on, whose failure would hit it.</summary>
    Up,
}
