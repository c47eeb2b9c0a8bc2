namespace Tandem.Operation.StatusWork;

/// <summary>What subscribers were last told of planned work.</summary>
public enum WorkPhase
{
    /// <summary>That it is agreed.</summary>
    Planned,

    /// <summary>That it is agreed for another time.</summary>
    Moved,

    Begun,
    Ended,
    CalledOff,
}
