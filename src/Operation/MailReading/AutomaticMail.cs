using MimeKit;

namespace Tandem.Operation.MailReading;

/// <summary>Recognises what no person wrote, and what came over a mailing list: nobody answers that (RFC 3834, 2).</summary>
internal static class AutomaticMail
{
    private static readonly string[] Bulk = ["bulk", "junk", "auto_reply"];
    private static readonly string[] Robots = ["mailer-daemon", "postmaster", "noreply-bounces"];
    private static readonly string[] Replies = ["X-Autoreply", "X-Autorespond", "X-Auto-Reply-From"];

    /// <returns>How it shows; null: it does not.</returns>
    public static string? Reason(MimeMessage message, string from)
    {
        var headers = message.Headers;
        if (message.Body?.ContentType.IsMimeType("multipart", "report") == true)
            return "a report of a mail server, such as that a mail did not arrive";
        if (headers["Return-Path"]?.Replace(" ", "", StringComparison.Ordinal) == "<>" || Robots.Contains(from.Split('@')[0]))
            return "a message of a mail server, with nobody to answer to";
        if (headers["Auto-Submitted"] is { } submitted && !submitted.TrimStart().StartsWith("no", StringComparison.OrdinalIgnoreCase))
            return "an automatic answer or message (Auto-Submitted)";
        if (headers["X-Auto-Response-Suppress"] is { } suppress && !suppress.Trim().Equals("none", StringComparison.OrdinalIgnoreCase))
            return "an automatic message (X-Auto-Response-Suppress)";
        if (headers["Precedence"] is { } precedence && Bulk.Contains(precedence.Trim().ToLowerInvariant()))
            return "a mass mail (Precedence)";
        return Array.Exists(Replies, name => headers[name] is not null) ? "an automatic answer" : null;
    }

    /// <returns>The name of the mailing list over which it came (RFC 2919), in lower case; empty: one without a name; null: none.</returns>
    public static string? List(MimeMessage message)
    {
        if (message.Headers["List-Id"] is not { } said)
            return message.Headers["Precedence"]?.Trim().Equals("list", StringComparison.OrdinalIgnoreCase) == true ? "" : null;
        return MailText.Line(said[(said.LastIndexOf('<') + 1)..].Trim().TrimEnd('>'), MailLimits.LongestAddress).ToLowerInvariant();
    }
}
