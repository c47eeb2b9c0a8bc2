namespace Tandem.Operation.OnCall;

/// <summary>In what the length of a shift is counted.</summary>
public enum RotationUnit
{
    /// <summary>Hours that really pass, whatever the clocks on the wall do.</summary>
    Hour,

    /// <summary>From a hand-over time to that of another day: 23 or 25 hours long when the clocks change.</summary>
    Day,

    /// <summary>As <see cref="Day"/>, seven at a time.</summary>
    Week,
}
