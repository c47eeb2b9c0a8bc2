namespace Tandem.Kernel.Jobs;

/// <summary>How a piece of work stands.</summary>
public enum JobState
{
    /// <summary>Its time has not come, or it will be begun in a moment.</summary>
    Waiting,

    /// <summary>Somebody is at it.</summary>
    Running,

    /// <summary>It failed and will be tried again.</summary>
    Failing,

    /// <summary>It failed too often and waits for an administrator.</summary>
    Parked,
}
