namespace Tandem.Operation.Paging;

/// <summary>What became of a notice.</summary>
public enum NoticeState
{
    /// <summary>It waits for its time.</summary>
    Planned,

    /// <summary>It is on its way: written down before it leaves, so that it never leaves twice.</summary>
    Sending,

    Sent,
    Failed,

    /// <summary>There was no longer any need.</summary>
    Withheld,

    /// <summary>The program ended while it was on its way: it may have arrived and is not sent again.</summary>
    Uncertain,
}
