using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Tandem.Kernel.Mail;

/// <summary>Turns letters into mails whose headers say that no person wrote them (RFC 3834), and in which no text can pass for a header.</summary>
internal static class Letters
{
    /// <summary>What a mail program posts to unsubscribe, and what says beforehand that it may (RFC 8058, 3.1).</summary>
    public const string OneClickPost = "List-Unsubscribe=One-Click";

    private const string Https = "https://";
    private const int LongestSubject = 200;

    /// <exception cref="Undeliverable">The address is none.</exception>
    public static MailMessage Write(Letter letter, MailAddress sender)
    {
        if (letter.To.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign)) || !MailAddress.TryCreate(letter.To, out var to) || to.Address != letter.To)
            throw new Undeliverable("This is no mail address.");
        var mail = new MailMessage(sender, to)
        {
            Subject = Short(Line(letter.Subject)),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = letter.Text.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        mail.Headers.Add("Auto-Submitted", letter.Answers is null ? "auto-generated" : "auto-replied");
        mail.Headers.Add("X-Auto-Response-Suppress", "All");
        mail.Headers.Add("Message-ID", $"<{Line(letter.Id ?? $"{Guid.CreateVersion7():n}@{sender.Host}")}>");
        string[] earlier = [.. new[] { letter.Thread, letter.Answers }.OfType<string>().Select(id => $"<{Line(id)}>").Distinct()];
        if (earlier.Length > 0)
        {
            mail.Headers.Add("In-Reply-To", earlier[^1]);
            mail.Headers.Add("References", string.Join(' ', earlier));
        }

        // Mail programs post to addresses of HTTPS alone.
        var oneClick = letter.OneClick?.StartsWith(Https, StringComparison.OrdinalIgnoreCase) == true ? letter.OneClick : null;
        if ((oneClick ?? letter.Preferences) is { } leave)
            mail.Headers.Add("List-Unsubscribe", $"<{Line(leave)}>");
        if (oneClick is not null)
            mail.Headers.Add("List-Unsubscribe-Post", OneClickPost);
        return mail;
    }

    /// <summary>One line of text: whatever would begin another becomes a space.</summary>
    public static string Line(string text) =>
        string.Join(' ', string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Short(string line) => line.Length <= LongestSubject ? line : line[..(char.IsHighSurrogate(line[LongestSubject - 2]) ? LongestSubject - 2 : LongestSubject - 1)] + "…";
}
