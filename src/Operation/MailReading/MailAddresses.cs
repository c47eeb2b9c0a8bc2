using MimeKit;
using MimeKit.Utils;

namespace Tandem.Operation.MailReading;

/// <summary>Who wrote a message and to whom, and which messages it names, as far as that can be made out.</summary>
internal static class MailAddresses
{
    /// <summary>Where mail servers write to whom they really delivered it.</summary>
    private static readonly string[] Delivered = ["Delivered-To", "X-Original-To", "Envelope-To"];

    public static (string Address, string Name) From(MimeMessage message)
    {
        var first = message.From.Mailboxes.FirstOrDefault(box => Tidy(box.Address).Length > 0) ?? Hidden(message) ?? message.Sender;
        return first is null ? ("", "") : (Tidy(first.Address), MailText.Line(first.Name, MailLimits.LongestName));
    }

    public static IReadOnlyList<string> To(MimeMessage message) =>
    [
        .. message.To.Mailboxes.Concat(message.Cc.Mailboxes).Select(box => box.Address)
            .Concat(message.Headers.Where(header => Delivered.Contains(header.Field, StringComparer.OrdinalIgnoreCase)).Select(header => header.Value))
            .Take(MailLimits.MostAddresses).Select(Tidy).Where(address => address.Length > 0).Distinct(),
    ];

    /// <summary>The nearest first: what is answered, then what was before.</summary>
    public static IReadOnlyList<string> Answers(MimeMessage message)
    {
        var named = message.Headers.Where(header => header.Id is HeaderId.InReplyTo or HeaderId.References).OrderByDescending(header => header.Id == HeaderId.InReplyTo)
            .SelectMany(header => MimeUtils.EnumerateReferences(header.RawValue, 0, header.RawValue.Length).TakeLast(MailLimits.MostAnswers).Reverse());
        return [.. named.Select(Id).Where(id => id.Length > 0).Distinct().Take(MailLimits.MostAnswers)];
    }

    public static string Id(string? id) => id is null || id.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is '<' or '>') || id.Length > MailLimits.LongestId ? "" : id;

    /// <summary>Some programs encode the whole field, name and address together.</summary>
    private static MailboxAddress? Hidden(MimeMessage message) =>
        message.Headers[HeaderId.From] is { } decoded && InternetAddressList.TryParse(decoded.Replace('\u00a0', ' '), out var list) ? list.Mailboxes.FirstOrDefault(box => Tidy(box.Address).Length > 0) : null;

    /// <summary>In lower case, without what surrounds it; empty: this is no address of somebody.</summary>
    private static string Tidy(string? address)
    {
        var tidy = (address ?? "").Trim().Trim('<', '>').Trim().ToLowerInvariant();
        return tidy.Length <= MailLimits.LongestAddress && tidy.IndexOf('@') is > 0 and var at && at < tidy.Length - 1 && !tidy.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is '<' or '>' or ',' or ';') ? tidy : "";
    }
}
