namespace Tandem.Kernel.Notices;

/// <summary>Why somebody is told something; where several reasons apply, the first counts.</summary>
public enum NoticeReason
{
    /// <summary>Was named with @.</summary>
    Mentioned,

    /// <summary>It was given to them to do.</summary>
    Assigned,

    /// <summary>They asked for it.</summary>
    Answers,

    /// <summary>It waits in the queue of their team.</summary>
    TeamQueue,

    /// <summary>They watch it.</summary>
    Watched,
}
