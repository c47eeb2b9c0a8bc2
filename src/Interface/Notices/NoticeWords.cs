using Tandem.Kernel.Notices;

namespace Tandem.Interface.Notices;

/// <summary>What pages call the reasons for telling somebody something.</summary>
public static class NoticeWords
{
    public static string Of(NoticeReason reason) => reason switch
    {
        NoticeReason.Assigned => "What is given to me",
        NoticeReason.TeamQueue => "What waits in my team's queue",
        NoticeReason.Answers => "Answers to what I asked for",
        NoticeReason.Watched => "What I watch",
        _ => "Where I am mentioned",
    };
}
