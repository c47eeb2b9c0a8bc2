using System.Text.RegularExpressions;
using Tandem.Kernel;
using Tandem.Kernel.Text;

namespace Tandem.People.Holidays;

/// <summary>
/// A holiday as people write it: <c>12-25: Christmas Day</c>. What limits it follows in brackets:
/// <c>1st monday in may: Early May [from 1978-05-01; except 2020-05-04]</c>.
/// </summary>
public static partial class HolidayText
{
    /// <exception cref="Refused">The line cannot be read; the complaint names it.</exception>
    public static Holiday Parse(string line)
    {
        var (text, limits) = (line, "");
        if (Limits().Match(line) is { Success: true } bracket)
            (text, limits) = (line[..bracket.Index], bracket.Groups[1].Value);
        var colon = text.LastIndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
            throw new Refused($"\"{line}\" is no holiday. Write it as 12-25: Christmas Day.", "holidays");
        var (rule, name) = (text[..colon].Trim(), text[(colon + 2)..].Trim());
        HolidayRule.Parse(rule);
        return limits.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Aggregate(new Holiday(name, rule), (holiday, limit) => Limited(holiday, limit) ?? throw new Refused($"\"{limit}\" limits no holiday. Write [from 2024-01-01; to 2026-12-31; except 2025-05-08, 2026].", "holidays"));
    }

    public static string Of(Holiday holiday)
    {
        List<string> limits = [];
        if (holiday.From is { } from)
            limits.Add("from " + IsoDay.Of(from));
        if (holiday.To is { } to)
            limits.Add("to " + IsoDay.Of(to));
        if (holiday.Except is { Count: > 0 } except)
            limits.Add("except " + string.Join(", ", except));
        return $"{holiday.Rule}: {holiday.Name}" + (limits.Count > 0 ? $" [{string.Join("; ", limits)}]" : "");
    }

    /// <summary>Whether something says when a holiday is not held.</summary>
    public static bool IsException(string text) => HolidayMoments.FirstOf(text) is not null;

    private static Holiday? Limited(Holiday holiday, string limit) => limit.Split(' ', 2) switch
    {
        ["from", var day] when day.Length == 10 => HolidayMoments.FirstOf(day) is { } from ? holiday with { From = from } : null,
        ["to", var day] when day.Length == 10 => HolidayMoments.FirstOf(day) is { } to ? holiday with { To = to } : null,
        ["except", var days] when days.Split(',', StringSplitOptions.TrimEntries) is var all && all.All(IsException) => holiday with { Except = all },
        _ => null,
    };

    [GeneratedRegex(@"\s*\[((?:from|to|except) [^\[\]]*)\]\s*$")]
    private static partial Regex Limits();
}
