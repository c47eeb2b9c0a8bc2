using System.Text.RegularExpressions;

namespace Tandem.Operation.MailReading;

/// <summary>The words by which mail programs announce that the writer's own text is over. Every pattern takes time in proportion to its line.</summary>
internal static class QuoteWords
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Longer lines announce nothing.</summary>
    private const int Longest = 500;

    /// <summary>"… wrote" in the languages of whoever sends mail.</summary>
    private const string Wrote = "wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|skrev|schreef|het volgende geschreven|napisał(\\(a\\))?|kirjoitti|napsal(\\(a\\))?|пишет|написал(\\(а\\)|а)?|пише|写道|寫道|schrieb am .{4,80}";

    private static readonly Regex ItWasWritten = new($"^\\*?.{{0,400}}(\\d|@).{{0,400}}({Wrote})\\W{{0,6}}[:：]?\\W{{0,6}}$", Linear);

    private static readonly Regex WrittenBy = new("^.{0,120}\\d.{0,120}(schrieb|skrev|schreef|napisał(\\(a\\))?|написал(а)?) .{2,200}:$", Linear);

    private static readonly Regex BySomeone = new($"^.{{1,120}}[<(\\[].{{1,120}}@.{{1,160}}[>)\\]].{{0,40}} ({Wrote})\\W{{0,6}}[:：].{{0,40}}$", Linear);

    /// <summary>A moment and an address, and nothing else.</summary>
    private static readonly Regex DatedAddress = new("^\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}.{0,200}<.{1,120}@.{1,160}>:?$", Linear);

    private static readonly Regex Begin = new("^\\W{0,4}(on|at|am|le|el|il|em|op|den|dnia|w dniu|\\d{1,4}[-./年 ]|.{1,120}<.{1,120}@|в)", Linear);

    private static readonly Regex Divided = new(
        "^\\W{0,3}[-_*]{2,}\\s{0,3}[*\\s]{0,3}(original(e)? (message|appointment)|original[- ]?nachricht|ursprüngliche nachricht|weitergeleitete nachricht|mensaje original|mensaje reenviado|message d'origine|message original|message transféré|mensagem original|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|oprindelig meddelelse|ursprungligt meddelande|opprinnelig melding|wiadomość oryginalna|исходное сообщение|forwarded message|forwarded by .{0,80}|reply message|reply above this line.{0,80})[*\\s]{0,3}\\W{0,3}[-_*]{0,}$",
        Linear);

    private static readonly Regex Forwarded = new("^(begin forwarded message|anfang der weitergeleiteten (nachricht|e-mail)|début du message (réexpédié|transféré)|inicio del mensaje reenviado|inizio messaggio inoltrato)\\s?:$", Linear);

    private static readonly Regex Labelled = new(
        "^[>\\s*_]{0,6}(from|sent|date|to|cc|bcc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé|enviado( el)?|date d'envoi|à|para|objet|asunto|assunto|da|inviato|a|oggetto|van|verzonden|aan|onderwerp|från|skickat|till|ämne|fra|sendt|til|emne|od|wysłano|do|temat|от|отправлено|дата|кому|тема|від|надіслано|发件人|发送时间|收件人|主题)[*\\s]{0,3}[:：]\\*?\\s?.{0,400}$",
        Linear);

    private static readonly Regex Sender = new("^[>\\s*_]{0,6}(from|von|de|da|van|från|fra|od|от|від|发件人)[*\\s]{0,3}[:：]\\*?\\s?.{1,400}$", Linear);

    private static readonly Regex Device = new(
        "^[\\s<(\\[*_-]{0,6}((sent|written) (from|via|with|by|on|using) .{2,160}|from my i?phone.{0,40}|get outlook for .{2,160}|get \\[?outlook for .{2,160}|von meinem .{2,60} gesendet|gesendet (von|mit) .{2,80}|diese nachricht wurde von meinem .{2,100}|envoyé (de|depuis|à partir de) .{2,80}|enviado (desde|do|de|pelo) .{2,80}|inviato (da|dal) .{2,80}|verzonden (met|vanaf) .{2,80}|skickat från .{2,80}|sendt fra .{2,80}|wysłane z .{2,80}|отправлено (с|из) .{2,80}|從我的 .{2,40} 傳送|发自我的.{1,40}|someone from mobile)$",
        Linear);

    private static readonly Regex Rule = new("^[\\s\\-_=~*#+•·ᐧ—–]{1,}$", Linear);

    public static bool IsIntroduction(string line) => line.Length <= Longest && (ItWasWritten.IsMatch(line) || DatedAddress.IsMatch(line) || WrittenBy.IsMatch(line) || BySomeone.IsMatch(line)) && HasMoment(line);

    /// <summary>Whether a line can be the first of several that announce a quotation.</summary>
    public static bool BeginsIntroduction(string line) => line.Length <= Longest && Begin.IsMatch(line);

    public static bool IsDivider(string line) => line.Length <= Longest && (Divided.IsMatch(line) || Forwarded.IsMatch(line));

    public static bool IsFrom(string line) => line.Length <= Longest && Sender.IsMatch(line);

    public static bool IsHeadLine(string line) => line.Length <= Longest && Labelled.IsMatch(line);

    /// <summary>What a telephone or a program puts below a text by itself.</summary>
    public static bool IsDevice(string line) => line.Length <= Longest && Device.IsMatch(line);

    /// <summary>A line of dashes and the like.</summary>
    public static bool IsRule(string line) => line.Length <= Longest && Rule.IsMatch(line);

    /// <summary>"-- ", which has meant since Usenet that the signature follows.</summary>
    public static bool IsSignatureMark(string line) => line is "--" or "—" or "–" or "_______" or "---";

    /// <summary>An address, or a day and an hour: "I wrote 3 lines:" is the writer's own.</summary>
    private static bool HasMoment(string line) => line.Contains('@', StringComparison.Ordinal) || line.Count(char.IsAsciiDigit) >= 4;
}
