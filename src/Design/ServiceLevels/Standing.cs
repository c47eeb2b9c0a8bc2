namespace Tandem.Design.ServiceLevels;

/// <summary>Whether a promise holds for a record.</summary>
public enum Standing
{
    Holds,

    /// <summary>Nothing has happened to the record since the promise is in force, or it had ended before.</summary>
    NotInForce,

    /// <summary>It is promised to others.</summary>
    ToOthers,

    /// <summary>No target suits the record.</summary>
    NoTarget,

    /// <summary>What starts the clock has not happened.</summary>
    NotStarted,

    /// <summary>The record names nobody yet for whom a clock could run.</summary>
    ForNobody,
}
