using Tandem.Kernel;

namespace Tandem.People.WorkingTime;

/// <summary>The hours of every week in which somebody works, such as <c>mon-fri 08:00-12:00 13:00-17:00; fri 22:00-06:00</c>.</summary>
public sealed record WorkingWeek
{
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private WorkingWeek(string text, IReadOnlyList<WeekSpan> spans) => (Text, Spans) = (text, spans);

    /// <summary>Day and night, all week.</summary>
    public static WorkingWeek Always { get; } = Parse("mon-sun 00:00-24:00");

    /// <summary>As people read and write it.</summary>
    public string Text { get; }

    /// <summary>In order, neither touching nor overlapping.</summary>
    public IReadOnlyList<WeekSpan> Spans { get; }

    /// <summary>Checks and tidies what somebody wrote; nothing stays nothing.</summary>
    public static string Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? "" : Parse(text).Text;

    /// <summary>Reads working hours; an end before the start is on the next day.</summary>
    /// <exception cref="Refused">The text cannot be read.</exception>
    public static WorkingWeek Parse(string text)
    {
        var spans = new List<WeekSpan>();
        var tidy = new List<string>();
        foreach (var part in text.ToLowerInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = part.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2 || words.Length > 13)
                throw Unreadable();
            tidy.Add(string.Join(' ', words));
            foreach (var day in DaysIn(words[0]))
                spans.AddRange(words.Skip(1).SelectMany(word => SpansIn(day, word)));
        }

        return spans.Count > 0 && text.Length <= 400 ? new(string.Join("; ", tidy), Merge(spans)) : throw Unreadable();
    }

    private static IEnumerable<int> DaysIn(string word)
    {
        foreach (var part in word.Split(','))
        {
            var ends = part.Split('-');
            var (first, last) = (Array.IndexOf(Days, ends[0]), Array.IndexOf(Days, ends[^1]));
            if (first < 0 || last < 0 || ends.Length > 2)
                throw Unreadable();
            for (var day = first; ; day = (day + 1) % 7)
            {
                yield return day;
                if (day == last)
                    break;
            }
        }
    }

    private static IEnumerable<WeekSpan> SpansIn(int day, string word)
    {
        var ends = word.Split('-');
        if (ends.Length != 2 || Minute(ends[0]) is not { } start || Minute(ends[1]) is not { } end || start == WeekSpan.Day)
            throw Unreadable();
        var from = (day * WeekSpan.Day) + start;
        var to = (day * WeekSpan.Day) + end + (end <= start ? WeekSpan.Day : 0);
        if (to <= WeekSpan.Week)
            return [new(from, to)];
        return [new(from, WeekSpan.Week), new(0, to - WeekSpan.Week)];
    }

    private static int? Minute(string text)
    {
        if (text.Length != 5 || text[2] != ':' || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1]) || !char.IsAsciiDigit(text[3]) || !char.IsAsciiDigit(text[4]))
            return null;
        var (hours, minutes) = (((text[0] - '0') * 10) + text[1] - '0', ((text[3] - '0') * 10) + text[4] - '0');
        return minutes < 60 && (hours < 24 || (hours == 24 && minutes == 0)) ? (hours * 60) + minutes : null;
    }

    private static List<WeekSpan> Merge(List<WeekSpan> spans)
    {
        var merged = new List<WeekSpan>();
        foreach (var span in spans.Where(span => span.To > span.From).OrderBy(span => span.From))
        {
            if (merged.Count > 0 && span.From <= merged[^1].To)
                merged[^1] = merged[^1] with { To = Math.Max(merged[^1].To, span.To) };
            else
                merged.Add(span);
        }

        return merged;
    }

    private static Refused Unreadable() => new("Write days and hours such as mon-fri 08:00-12:00 13:00-17:00; sat 09:00-12:00.", "hours");
}
