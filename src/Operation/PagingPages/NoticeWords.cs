using Tandem.Operation.Channels;
using Tandem.Operation.Paging;

namespace Tandem.Operation.PagingPages;

/// <summary>Ways and outcomes of notices as people say them.</summary>
internal static class NoticeWords
{
    public static string Of(NoticeChannel channel) => channel switch
    {
        NoticeChannel.InApp => "In the program",
        NoticeChannel.Mail => "Mail",
        NoticeChannel.Webhook => "Webhook",
        NoticeChannel.Push => "Push",
        NoticeChannel.Sms => "Text message",
        _ => "Call",
    };

    public static string Of(NoticeState state) => state switch
    {
        NoticeState.Planned => "Planned",
        NoticeState.Sending => "On its way",
        NoticeState.Sent => "Sent",
        NoticeState.Failed => "Failed",
        NoticeState.Withheld => "Not needed",
        _ => "Uncertain",
    };

    public static Interface.Look.Tone Tone(NoticeState state) => state switch
    {
        NoticeState.Sent => Interface.Look.Tone.Good,
        NoticeState.Failed => Interface.Look.Tone.Bad,
        NoticeState.Uncertain => Interface.Look.Tone.Warning,
        NoticeState.Sending => Interface.Look.Tone.Progress,
        _ => Interface.Look.Tone.Muted,
    };
}
