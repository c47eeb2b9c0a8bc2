namespace Tandem.Design.Clocks;

/// <summary>How a clock stands.</summary>
public enum ClockState
{
    /// <summary>Time counts, whenever its calendar says so.</summary>
    Running,

    /// <summary>Time does not count now.</summary>
    Paused,

    /// <summary>What was promised has been done, in time or too late.</summary>
    Stopped,

    /// <summary>Nothing is promised any more.</summary>
    Cancelled,
}
