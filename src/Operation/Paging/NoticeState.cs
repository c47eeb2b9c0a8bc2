namespace Tandem.Operation.Paging;

/// <summary>What became of a notice.</summary>
public enum NoticeState
{
    /// <summary>It waits for its time.</summary>
    Planned,

    /// <summary>It is on its way: written down before it leaves. Found so after the program ended, it is sent again under the same key.</summary>
    Sending,

    Sent,
    Failed,

    /// <summary>There was no longer any need.</summary>
    Withheld,

    /// <summary>However often it was tried, no answer came: it may have arrived.</summary>
    Uncertain,
}
