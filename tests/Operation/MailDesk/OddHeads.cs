using static Tandem.Tests.Operation.MailDesk.OddMessage;

namespace Tandem.Tests.Operation.MailDesk;

/// <summary>Heads that are folded, missing, said twice or no heads at all.</summary>
internal static class OddHeads
{
    private const string Sender = "From: Anna <anna@example.org>\nSubject: Printer\n";

    public static OddMessage[] All { get; } =
    [
        Head("a folded subject", "From: Anna <anna@example.org>\nSubject: The printer\n on the\n\t second floor") with { Subject = "The printer on the second floor" },
        Head("a subject that only begins below its name", "From: Anna <anna@example.org>\nSubject:\n Printer"),
        Head("no subject", "From: Anna <anna@example.org>") with { Subject = "" },
        Head("nobody who sent it", "Subject: Printer") with { From = "", FromName = "" },
        Head("only somebody who handed it in", "Sender: Anna <anna@example.org>\nSubject: Printer"),
        Head("two subjects", Sender + "Subject: Another") with { Subject = "Printer" },
        Head("several who wrote it", "From: Anna <anna@example.org>, Bert <bert@example.org>\nSender: bert@example.org\nSubject: Printer"),
        Head("groups of people", "From: Staff: Anna <anna@example.org>, bert@example.org;\nTo: undisclosed-recipients:;\nSubject: Printer"),
        Head("a name with a comma, between quotation marks", "From: \"Berg, Anna\" <anna@example.org>\nSubject: Printer") with { FromName = "Berg, Anna" },
        Head("a name in encoded words", "From: =?utf-8?q?Anna_Gr=C3=BCn?= <anna@example.org>\nSubject: Printer") with { FromName = "Anna Grün" },
        Head("a name and an address encoded together", $"From: =?utf-8?b?{Base64("Anna <anna@example.org>")}?=\nSubject: Printer"),
        Head("a raw name in utf-8", $"From: {Utf8("Anna Grün")} <anna@example.org>\nSubject: Printer") with { FromName = "Anna Grün" },
        Head("an address in large letters and no name", "From: ANNA@Example.ORG\nSubject: Printer") with { FromName = "" },
        Head("an address that never ends", "From: Anna <anna@example.org\nSubject: Printer"),
        Head("a date without a zone", Sender + "Date: Fri, 27 Nov 2026 09:00:00"),
        Head("a date that is nonsense", Sender + "Date: the day before yesterday, late"),
        Head("an empty Message-ID", Sender + "Message-ID: <>\nIn-Reply-To:"),
        Head("a line of mbox on top", "From anna@example.org Fri Nov 27 09:00:00 2026\n" + Sender.TrimEnd()),
        Head("a line without a colon", Sender + "this is no line of a head\nX-After: yes"),
        Head("a line with an empty name", Sender + ": nothing"),
        Head("a very long line", Sender + "X-Long: " + new string('x', 100_000)),
        new("a very long line of text", Plain("text/plain", new string('y', 300_000)), new string('y', 300_000)),
        new("nothing below the head", "From: Anna <anna@example.org>\r\nSubject: Printer\r\n\r\n", ""),
        new("a head that nothing ends", "From: Anna <anna@example.org>\r\nSubject: Printer", ""),
        new("lines that end in line feeds only", Plain("text/plain", "One\nTwo").Replace("\r\n", "\n", StringComparison.Ordinal), "One\nTwo"),
        new("a text whose lines end in carriage returns only", Plain("text/plain", "One|Two|Three").Replace("|", "\r", StringComparison.Ordinal), "One\nTwo\nThree"),
        new("a message whose lines end in carriage returns only", Plain("text/plain", "One").Replace("\r\n", "\r", StringComparison.Ordinal), "") { Subject = "" },
        new("a head in line feeds and a text in both", Plain("text/plain", "One").Replace("\r\n", "\n", StringComparison.Ordinal) + "Two\r\nThree\r\n", "One\nTwo\nThree"),
        Head("an answer while somebody is away", Sender + "Auto-Submitted: auto-replied") with { IsAutomatic = true },
        Head("an answer while somebody is away, as a groupware marks it", Sender + "X-Auto-Response-Suppress: All") with { IsAutomatic = true },
        Head("an empty way back", "Return-Path: <>\n" + Sender.TrimEnd()) with { IsAutomatic = true },
    ];

    private static OddMessage Head(string name, string head) => new(name, Lines(head.TrimEnd() + "\n\nHello\n"), "Hello");
}
