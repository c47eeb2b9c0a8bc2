namespace Tandem.Design.Clocks;

/// <summary>What becomes of a clock that had stopped when what stopped it is no longer so, such as when an incident is reopened.</summary>
public enum AfterStop
{
    /// <summary>It goes on where it stopped; the time between does not count.</summary>
    GoesOn,

    /// <summary>Another clock starts from nothing.</summary>
    StartsAnew,

    /// <summary>It stays stopped.</summary>
    Final,
}
