namespace Tandem.Operation.MailReading;

/// <summary>Leaves of a reply what its writer wrote: without what is answered, quoted or forwarded below, and without the signature.</summary>
public static class ReplyTrimmer
{
    /// <summary>Characters that are looked at: what is longer is no reply.</summary>
    private const int LongestText = 200_000;

    /// <summary>Lines that one introduction of a quotation may be broken into by mail programs.</summary>
    private const int LongestIntroduction = 4;

    /// <summary>Lines below the first of an inserted head in which its others are looked for.</summary>
    private const int HeadLines = 5;

    public static string Trim(string text)
    {
        text = MailText.Cut(text, LongestText);
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var (cut, ends) = Cut(lines);
        var kept = Tidy(lines.Take(cut));
        // Who answers below what is quoted keeps what is below.
        if (kept.Length == 0 && ends < lines.Count)
            kept = Tidy(Below(lines, ends));
        return kept.Length > 0 ? kept : text.ReplaceLineEndings("\n").Trim();
    }

    /// <returns>The line with which something begins that the writer did not write, and the first line after what announces it.</returns>
    private static (int At, int Ends) Cut(List<string> lines)
    {
        var isCode = false;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at].Trim();
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            if (isCode || line.Length == 0 || line[0] == '>')
                continue;
            if (QuoteWords.IsSignatureMark(line))
                return (at, lines.Count);
            if (QuoteWords.IsDivider(line) || IsHead(lines, at))
                return (at, EndOfHead(lines, at));
            if (Introduction(lines, at) is > 0 and var length)
                return (at, at + length);
        }

        return (lines.Count, lines.Count);
    }

    /// <summary>How many lines from here say who wrote what follows, and when; 0: none do.</summary>
    private static int Introduction(List<string> lines, int at)
    {
        var (joined, longest) = ("", QuoteWords.BeginsIntroduction(lines[at]) ? LongestIntroduction : 1);
        for (var length = 1; length <= longest && at + length <= lines.Count; length++)
        {
            var line = lines[at + length - 1].Trim();
            if (line.Length == 0 || joined.Length + line.Length > 400)
                return 0;
            joined = joined.Length == 0 ? line : $"{joined} {line}";
            if (QuoteWords.IsIntroduction(joined))
                return length;
        }

        return 0;
    }

    /// <summary>Whether a mail's own head (From, Sent, To, Subject) was inserted here.</summary>
    private static bool IsHead(List<string> lines, int at) =>
        QuoteWords.IsFrom(lines[at]) && lines.Skip(at + 1).Take(HeadLines).Count(QuoteWords.IsHeadLine) >= 2;

    /// <summary>The first line after what was inserted: what is only forwarded has nothing but what is below.</summary>
    private static int EndOfHead(List<string> lines, int at)
    {
        var empty = lines.FindIndex(at, line => line.Trim().Length == 0);
        return empty < 0 ? lines.Count : empty;
    }

    private static IEnumerable<string> Below(List<string> lines, int from)
    {
        var below = lines.Skip(from).Where(line => !line.TrimStart().StartsWith('>')).ToList();
        return below.Take(Cut(below).At);
    }

    /// <summary>Without empty lines, quotations, rules and the words of a telephone at its end.</summary>
    private static string Tidy(IEnumerable<string> lines)
    {
        var kept = lines.ToList();
        var end = kept.Count;
        var whole = string.Join('\n', kept).Trim();
        while (end > 0 && (kept[end - 1].Trim() is var line && (line.Length == 0 || line[0] == '>' || QuoteWords.IsRule(line) || QuoteWords.IsDevice(line) || QuoteWords.IsIntroduction(line))))
            end--;
        var left = string.Join('\n', kept.Take(end)).Trim('\n', ' ', '\t');
        return left.Length > 0 || kept.TrueForAll(each => each.Trim() is "" || each.TrimStart()[0] != '>') ? left : whole;
    }
}
