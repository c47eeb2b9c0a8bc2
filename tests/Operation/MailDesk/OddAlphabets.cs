using System.Text;
using static Tandem.Tests.Operation.MailDesk.OddMessage;

namespace Tandem.Tests.Operation.MailDesk;

/// <summary>Texts in alphabets that are said, not said, or said wrongly.</summary>
internal static class OddAlphabets
{
    private const string Koi8 = "\u00f0\u00d2\u00c9\u00ce\u00d4\u00c5\u00d2\u0020\u00cd\u00cf\u00cc\u00de\u00c9\u00d4";
    private const string ShiftJis = "\u0083\u0076\u0083\u008a\u0083\u0093\u0083\u005e\u0095\u005c\u008e\u00a6";
    private const string Gb18030 = "\u00b4\u00f2\u00d3\u00a1\u00bb\u00fa\u00bb\u00b5\u00c1\u00cb\u0094\u0039\u00fc\u0036";
    private const string Korean = "\u00c0\u00ce\u00bc\u00e2\u00b1\u00e2";

    public static OddMessage[] All { get; } =
    [
        new("iso-8859-1", Plain("text/plain; charset=iso-8859-1", "Der Drucker läuft über."), "Der Drucker läuft über."),
        new("windows-1252 with curved quotation marks and a euro", Plain("text/plain; charset=\"windows-1252\"", "The \u0093small\u0094 tray costs 40\u00a0\u0080"), "The “small” tray costs 40\u00a0€"),
        new("koi8-r", Plain("text/plain; charset=koi8-r", Koi8), "Принтер молчит"),
        new("shift_jis whose letter ends in a backslash", Plain("text/plain; charset=Shift_JIS", ShiftJis), "プリンタ表示"),
        new("iso-2022-jp", Plain("text/plain; charset=ISO-2022-JP", "\u001b$B$9$_$^$;$s\u001b(B", "Content-Transfer-Encoding: 7bit"), "すみません"),
        new("ks_c_5601-1987", Plain("text/plain; charset=\"ks_c_5601-1987\"", Korean), "인쇄기"),
        new("gb18030 with a letter of four bytes", Plain("text/plain; charset=gb18030", Gb18030), "打印机坏了😀"),
        new("utf-16 in base64", Plain("text/plain; charset=utf-16le", Base64("Fährt nicht hoch", Encoding.Unicode), "Content-Transfer-Encoding: base64"), "Fährt nicht hoch"),
        new("utf-8 that is Latin", Plain("text/plain; charset=utf-8", "Grüße aus Köln"), "Grüße aus Köln"),
        new("us-ascii that is utf-8", Plain("text/plain; charset=us-ascii", Utf8("Grüße aus Köln")), "Grüße aus Köln"),
        new("us-ascii that is Latin", Plain("text/plain; charset=us-ascii", "Grüße aus Köln"), "Grüße aus Köln"),
        new("an alphabet nobody knows", Plain("text/plain; charset=x-tandem-9", Utf8("Die Straße ist gesperrt")), "Die Straße ist gesperrt"),
        new("an alphabet without a name", Plain("text/plain; charset=", Utf8("Die Straße ist gesperrt")), "Die Straße ist gesperrt"),
        new("no alphabet, utf-8", Plain("text/plain", Utf8("Žluťoučký kůň stojí")), "Žluťoučký kůň stojí"),
        new("no alphabet, Latin", Plain("text/plain", "Où est le câble ?"), "Où est le câble ?"),
        new("a mark of byte order above the text", Plain("text/plain; charset=utf-8", Utf8("\ufeffThe lift is stuck")), "The lift is stuck"),
        new("a mark of byte order above the head", Utf8("\ufeff") + Plain("text/plain", "The lift is stuck"), "The lift is stuck"),
        new("a zero byte in the text", Plain("text/plain", "before\0after"), "beforeafter"),
        new("a bell and a backspace in the text", Plain("text/plain", "ring\a\b, please"), "ring, please"),

        Subject("words encoded by letters", "=?iso-8859-1?Q?Schl=FCssel_f=FCr_T=FCr?=", "Schlüssel für Tür"),
        Subject("words encoded in base64", $"=?UTF-8?B?{Base64("Пропал ключ")}?=", "Пропал ключ"),
        Subject("words encoded in pieces with nothing between them", "=?utf-8?q?Fenster?= =?utf-8?q?t=C3=BCr?=\n =?utf-8?q?_klemmt?=", "Fenstertür klemmt"),
        Subject("words cut in the middle of a letter", "=?utf-8?q?T=C3?= =?utf-8?q?=BCr?=", "Tür"),
        Subject("words cut in the middle of a letter, in base64", "=?utf-8?b?VMM=?= =?utf-8?b?vHI=?=", "Tür"),
        Subject("words in an alphabet nobody knows", "=?x-tandem-9?q?Plain_words?=", "Plain words"),
        Subject("words in an alphabet of which half is missing", "=?utf-8?q?half", "=?utf-8?q?half"),
        Subject("raw utf-8 in the head", Utf8("Aufzug hält nicht"), "Aufzug hält nicht"),
        Subject("raw Latin in the head", "Aufzug hält nicht", "Aufzug hält nicht"),
        Subject("words that hide another line", "=?utf-8?q?Key=0D=0ABcc:_eve@example.org?=", "KeyBcc: eve@example.org"),
    ];

    private static OddMessage Subject(string name, string written, string read) =>
        new(name, Plain("text/plain", "As above.").Replace("Subject: Printer", "Subject: " + Lines(written), StringComparison.Ordinal), "As above.") { Subject = read };
}
