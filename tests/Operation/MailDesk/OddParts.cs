using static Tandem.Tests.Operation.MailDesk.OddMessage;

namespace Tandem.Tests.Operation.MailDesk;

/// <summary>Messages of several parts, of parts that are broken, and with files.</summary>
internal static class OddParts
{
    private const string Hello = "--cut\n\nHello\n";
    private const string Status = "Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; bert@example.org\nAction: failed\nStatus: 5.1.1";
    private const string Mixed = "multipart/mixed; boundary=cut";

    public static OddMessage[] All { get; } =
    [
        new("no kind of content", "From: Anna <anna@example.org>\r\nSubject: Printer\r\n\r\nHello\r\n", "Hello"),
        new("a kind of content that is one word", Plain("text", "Hello"), "") { Files = ["file.bin application/octet-stream: Hello"] },
        new("a kind of content that is nonsense", Plain(";;=", "Hello"), "") { Files = ["file.bin application/octet-stream: Hello"] },
        new("parts with another boundary than was said", Plain("multipart/mixed; boundary=other", Hello + "--cut--"), ""),
        new("parts without any boundary", Plain("multipart/mixed", Hello + "--cut--"), ""),
        new("parts whose end is missing", Plain(Mixed, Hello), "Hello"),
        new("parts with words above and below them", Plain(Mixed, "Your program is old.\n" + Hello + "--cut--\nGood bye."), "Hello"),
        new("empty parts above the text", Plain(Mixed, "--cut\n--cut\n\n--cut\nContent-Type: text/plain\n\nHello\n--cut--"), "Hello"),
        new("no parts at all", Plain(Mixed, "--cut--"), ""),
        new("a boundary between quotation marks with odd letters", Plain("multipart/mixed; boundary=\"a b'(c)+_,-./:=?\"", "--a b'(c)+_,-./:=?\n\nHello\n--a b'(c)+_,-./:=?--"), "Hello"),
        new("parts in parts in parts", Plain(Mixed,
            """
            --cut
            Content-Type: multipart/related; boundary=cut-in

            --cut-in
            Content-Type: multipart/alternative; boundary=cut-in-in

            --cut-in-in
            Content-Type: text/plain

            Hello
            --cut-in-in
            Content-Type: text/html

            <b>Hello</b>
            --cut-in-in--
            --cut-in--
            --cut--
            """), "Hello"),
        new("a picture between two texts", Plain(Mixed, Hello + File("image/png; name=door.png", "inline; filename=door.png", "PNG").Replace("--cut--", "", StringComparison.Ordinal) + "--cut\n\nand below it\n--cut--"), "Hello\n\nand below it") { Files = ["door.png image/png: PNG"] },
        new("HTML only", Plain("text/html; charset=utf-8", Utf8("<html><head><title>No</title><style>p{}</style></head><body><p>Grüße,<br>die&nbsp;Tür <a href='https://example.org/door'>klemmt</a>.</p></body></html>")), "Grüße,\ndie Tür klemmt <https://example.org/door>."),
        new("HTML beside an empty text", Plain("multipart/alternative; boundary=cut", "--cut\nContent-Type: text/plain\n\n \n--cut\nContent-Type: text/html\n\n<p>Hello</p>\n--cut--"), "Hello"),
        new("a picture within the text", Plain("multipart/related; boundary=cut", "--cut\nContent-Type: text/html\n\n<p>See <img src='cid:one@example.org'> here</p>\n"
            + File("image/png; name=logo.png", "inline; filename=logo.png", "PNG", "Content-ID: <one@example.org>\n")), "See here") { Files = ["logo.png image/png: PNG"] },
        new("a file without a name", Plain(Mixed, Hello + File("application/pdf", "attachment", "plan")), "Hello") { Files = ["file.pdf application/pdf: plan"] },
        new("a file that is a text", Plain(Mixed, Hello + "--cut\nContent-Type: text/plain; name=log.txt\nContent-Disposition: attachment; filename=log.txt\n\nline\n--cut--"), "Hello") { Files = ["log.txt text/plain: line"] },
        new("a file's name in pieces", Plain(Mixed, Hello + File("application/pdf", "attachment;\n filename*0=\"a very \";\n filename*1=\"long \";\n filename*2=name.pdf", "plan")), "Hello") { Files = ["a very long name.pdf application/pdf: plan"] },
        new("a file's name in pieces of an alphabet", Plain(Mixed, Hello + File("application/pdf", "attachment;\n filename*0*=utf-8'de'T%C3%BCr;\n filename*1*=pl%C3%A4ne;\n filename*2=.pdf", "plan")), "Hello") { Files = ["Türpläne.pdf application/pdf: plan"] },
        new("a file's name in encoded words", Plain(Mixed, Hello + File("application/pdf; name=\"=?utf-8?q?T=C3=BCr.pdf?=\"", "attachment", "plan")), "Hello") { Files = ["Tür.pdf application/pdf: plan"] },
        new("a message in a message", Plain(Mixed, Hello + "--cut\nContent-Type: message/rfc822\n\nFrom: bert@example.org\nSubject: The other floor\n\nInside\n--cut--"), "Hello") { Files = ["The other floor.eml message/rfc822: From: bert@example.org\nSubject: The other floor\n\nInside"] },
        new("nothing but a message", Plain("message/rfc822", "From: bert@example.org\nSubject: The other floor\n\nInside"), "") { Files = ["The other floor.eml message/rfc822: From: bert@example.org\nSubject: The other floor\n\nInside"] },
        new("a mail that did not arrive", Plain("multipart/report; report-type=delivery-status; boundary=cut",
            $"""
            --cut

            Nobody here has this name.
            --cut
            Content-Type: message/delivery-status

            {Status}
            --cut
            Content-Type: text/rfc822-headers

            Subject: The other floor
            --cut--
            """), "Nobody here has this name.") { Files = ["file message/delivery-status: " + Status, "The other floor.eml message/rfc822: Subject: The other floor"], IsAutomatic = true },
        new("an invitation", Plain("multipart/alternative; boundary=cut", Hello + "--cut\nContent-Type: text/calendar; method=REQUEST; name=invite.ics\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n--cut--"), "Hello") { Files = ["invite.ics text/calendar: BEGIN:VCALENDAR\nEND:VCALENDAR"] },
        new("quoted-printable that is broken", Plain("text/plain; charset=utf-8", "T=C3=BCr =ZZ =\nzu=", "Content-Transfer-Encoding: quoted-printable"), "Tür =ZZ zu"),
        new("base64 with letters that are none", Plain("text/plain; charset=utf-8", Base64("Hello there").Insert(4, "!*\n-"), "Content-Transfer-Encoding: base64"), "Hello there"),
        new("base64 without its end", Plain("text/plain; charset=utf-8", Base64("Hello there").TrimEnd('=')[..^1], "Content-Transfer-Encoding: base64"), "Hello the"),
        new("an encoding nobody knows", Plain("text/plain", "Hello", "Content-Transfer-Encoding: x-morse"), "Hello"),
        new("a signed text", Plain("multipart/signed; protocol=\"application/pgp-signature\"; micalg=pgp-sha256; boundary=cut", Hello + File("application/pgp-signature; name=signature.asc", "attachment", "sig")), "Hello") { Files = ["signature.asc application/pgp-signature: sig"] },
    ];

    private static string File(string type, string disposition, string content, string more = "") =>
        $"--cut\nContent-Type: {type}\nContent-Disposition: {disposition}\nContent-Transfer-Encoding: base64\n{more}\n{Base64(content)}\n--cut--";
}
