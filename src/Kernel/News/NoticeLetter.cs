using System.Globalization;
using System.Text;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Http;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.News;

/// <summary>Writes what somebody is told as a letter: what happened, what was said, where to read on, and why it came.</summary>
public sealed class NoticeLetter(SiteAddress site, IInterpreter interpreter, LetterMarks marks, NoticeLinks links)
{
    /// <summary>Where people choose what they are told.</summary>
    public const string Preferences = "/me#notices";

    /// <summary>As all letters about one record name it.</summary>
    public const string ThreadName = "thread";

    /// <param name="addition">What the practice wants said before where to read on.</param>
    public async Task<Letter> Write(MailNotice.Order order, RecordedFact fact, RecordKind kind, IRecord record, Addressee to, string? addition = null, CancellationToken stop = default)
    {
        var (number, title) = (kind.NumberOf(record), kind.TitleOf(record));
        var text = new StringBuilder();
        text.AppendLine(Say(to, "{0}: {1}", fact.ActorName, Say(to, order.Words))).AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{number}  {title}").AppendLine();
        if (fact.Name == nameof(CommentAdded))
            text.AppendLine(fact.As<CommentAdded>().Text).AppendLine();
        if (addition is not null)
            text.AppendLine(addition).AppendLine();
        text.AppendLine(site.Of(kind.PathFor(to.Actor, record))).AppendLine()
            .AppendLine("-- ")
            .AppendLine(Say(to, Why(order.Reason)))
            .AppendLine(Say(to, "Choose what you are told: {0}", site.Of(Preferences)));
        return new(to.Mail!, $"[{number}] {Say(to, order.Words)}: {title}", text.ToString())
        {
            Id = await marks.Id(new(kind.Name, record.Key), order.Position.ToString(CultureInfo.InvariantCulture), order.Person, stop),
            Thread = await marks.Id(new(kind.Name, record.Key), ThreadName, null, stop),
            Preferences = site.Of(Preferences),
            OneClick = await links.Leave(order.Person, order.Reason, stop),
        };
    }

    private static string Why(NoticeReason reason) => reason switch
    {
        NoticeReason.Mentioned => "You are told because you were mentioned.",
        NoticeReason.Assigned => "You are told because it was given to you.",
        NoticeReason.Answers => "You are told because you asked for it.",
        NoticeReason.TeamQueue => "You are told because it is in your team's queue.",
        _ => "You are told because you watch it.",
    };

    private string Say(Addressee to, string sentence, params object?[] arguments) => interpreter.Say(to.Actor.Language, sentence, arguments);
}
