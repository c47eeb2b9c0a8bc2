using System.Globalization;
using Tandem.Kernel;
using Tandem.Kernel.Text;
using Tandem.People.Holidays;

namespace Tandem.People.Calendars;

/// <summary>Holidays, periods and combinations as people write and read them, a line each.</summary>
public static class CalendarText
{
    /// <summary><c>12-25: Christmas Day</c>.</summary>
    /// <exception cref="Refused">A line cannot be read; the complaint names it.</exception>
    public static IReadOnlyList<Holiday> Holidays(string? text) => [.. Lines(text).Select(HolidayText.Parse)];

    /// <summary><c>2026-07-01 2026-08-31 mon-fri 08:00-14:00</c>.</summary>
    /// <exception cref="Refused">A line cannot be read; the complaint names it.</exception>
    public static IReadOnlyList<HoursPeriod> Periods(string? text) => [.. Lines(text).Select(line =>
    {
        var words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && Day(words[0]) is { } from && Day(words[1]) is { } to
            ? new HoursPeriod(from, to, words.Length > 2 && words[2] != "closed" ? words[2] : "")
            : throw new Refused($"\"{line}\" is no period. Write it as 2026-07-01 2026-08-31 mon-fri 08:00-14:00, or closed.", "periods");
    })];

    /// <summary><c>minus CAL-3</c>.</summary>
    /// <exception cref="Refused">A line cannot be read; the complaint names it.</exception>
    public static IReadOnlyList<Combination> Combines(string? text) => [.. Lines(text).Select(line =>
        line.Split(' ', 2) is [var how, var calendar] && Enum.TryParse<CombinationKind>(how, ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? new Combination(kind, calendar.Trim())
            : throw new Refused($"\"{line}\" cannot be read. Write it as minus CAL-3, union CAL-3 or intersection CAL-3.", "combines"))];

    public static string Of(IEnumerable<Holiday> holidays) => string.Join('\n', holidays.Select(HolidayText.Of));

    public static string Of(IEnumerable<HoursPeriod> periods) => string.Join('\n', periods.Select(each => string.Create(
        CultureInfo.InvariantCulture, $"{each.From:yyyy-MM-dd} {each.To ?? new DateOnly(2199, 12, 31):yyyy-MM-dd} {(each.Hours.Length > 0 ? each.Hours : "closed")}")));

    public static string Of(IEnumerable<Combination> combines) => string.Join('\n', combines.Select(each => $"{each.How.ToString().ToLowerInvariant()} {each.Calendar}"));

    private static DateOnly? Day(string text) => IsoDay.TryRead(text, out var day) ? day : null;

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
