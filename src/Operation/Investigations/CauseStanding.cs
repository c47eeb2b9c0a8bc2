namespace Tandem.Operation.Investigations;

/// <summary>What is known by now of a cause that was thought of.</summary>
public enum CauseStanding
{
    /// <summary>Somebody thinks it may be one.</summary>
    Suspected = 1,

    /// <summary>It is one: that was shown.</summary>
    Confirmed = 2,

    /// <summary>It is none: that was shown.</summary>
    RuledOut = 3,
}
