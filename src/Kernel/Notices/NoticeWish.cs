namespace Tandem.Kernel.Notices;

/// <summary>How a person wants to be told, for one reason.</summary>
/// <param name="InApp">On the page of notices.</param>
/// <param name="Mail">By mail.</param>
public sealed record NoticeWish(NoticeReason Reason, bool InApp, bool Mail)
{
    public static IReadOnlyList<NoticeReason> Reasons { get; } = [NoticeReason.Assigned, NoticeReason.TeamQueue, NoticeReason.Answers, NoticeReason.Watched, NoticeReason.Mentioned];

    /// <summary>What holds until the person chooses: a team's queue is told only to those who want it, and what one watches without filling the mailbox.</summary>
    public static NoticeWish Usual(NoticeReason reason) => reason switch
    {
        NoticeReason.TeamQueue => new(reason, false, false),
        NoticeReason.Watched => new(reason, true, false),
        _ => new(reason, true, true),
    };

    public bool IsAny => InApp || Mail;
}
