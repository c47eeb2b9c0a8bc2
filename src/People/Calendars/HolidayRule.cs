using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Tandem.Kernel;

namespace Tandem.People.Calendars;

/// <summary>
/// On which days a holiday is: a fixed day, so many days from Easter, a weekday of a month or around a day, an equinox; moved or held twice when it falls on
/// certain weekdays; every so many years.
/// </summary>
public sealed partial class HolidayRule
{
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private readonly Func<int, LocalDate?> day;
    private readonly IReadOnlyList<Move> moves;
    private readonly bool onlySubstitutes;
    private readonly Func<int, bool> held;

    private HolidayRule(Func<int, LocalDate?> day, IReadOnlyList<Move> moves, bool onlySubstitutes, Func<int, bool> held) =>
        (this.day, this.moves, this.onlySubstitutes, this.held) = (day, moves, onlySubstitutes, held);

    /// <summary>From this time of the day on; null: all day.</summary>
    public LocalTime? Start { get; private init; }

    /// <exception cref="Refused">The rule cannot be read.</exception>
    public static HolidayRule Parse(string text)
    {
        if (text.Length > 200)
            throw Unreadable(text);
        var rest = Ignored().Replace(text.Trim().ToLowerInvariant(), "").Trim();
        var substitutes = rest.StartsWith("substitutes ", StringComparison.Ordinal);
        if (substitutes)
            rest = rest["substitutes ".Length..];
        var moves = Moves().Matches(rest).Select(match => new Move(
            match.Groups["and"].Success, [.. match.Groups["days"].Value.Split(',').Select(Weekday)], match.Groups["way"].Value == "next", Weekday(match.Groups["to"].Value))).ToList();
        rest = TimeMoves().Replace(Moves().Replace(rest, ""), "").Trim();
        var held = Years(ref rest);
        var time = TimeOfDay().Match(rest);
        if (time.Success)
            rest = rest[..time.Index].Trim();
        return new(Base(rest) ?? throw Unreadable(text), moves, substitutes, held)
        {
            Start = time.Success ? new LocalTime(int.Parse(time.Groups[1].ValueSpan, CultureInfo.InvariantCulture) % 24, int.Parse(time.Groups[2].ValueSpan, CultureInfo.InvariantCulture)) : null,
        };
    }

    /// <summary>The days in a year; one that is moved may lie in the year beside it.</summary>
    public IEnumerable<LocalDate> In(int year)
    {
        if (!held(year) || day(year) is not { } date)
            yield break;
        var (kept, moved) = (!onlySubstitutes, (LocalDate?)null);
        foreach (var move in moves)
        {
            if (!move.On.Contains(date.DayOfWeek))
                continue;
            moved = move.Forward ? date.Next(move.To) : date.Previous(move.To);
            kept &= move.Keeps;
            break;
        }

        if (kept)
            yield return date;
        if (moved is { } other)
            yield return other;
    }

    private static Func<int, LocalDate?>? Base(string text)
    {
        if (Exact().Match(text) is { Success: true } exact)
        {
            var (wanted, month, dayOfMonth) = (Number(exact, 1), Number(exact, 2), Number(exact, 3));
            return year => year == wanted ? At(year, month, dayOfMonth) : null;
        }

        if (Fixed().Match(text) is { Success: true } fix)
            return year => At(year, Number(fix, 1), Number(fix, 2));
        if (AroundEaster().Match(text) is { Success: true } easter)
        {
            var (orthodox, days) = (easter.Groups[1].Value == "orthodox", easter.Groups[2].Success ? int.Parse(easter.Groups[2].ValueSpan.ToString().Replace(" ", ""), CultureInfo.InvariantCulture) : 0);
            return year => (orthodox ? OrthodoxEaster(year) : Easter(year)).PlusDays(days);
        }

        if (Equinox().Match(text) is { Success: true } equinox)
            return year => EquinoxInJapan(year, equinox.Groups[1].Value == "march");
        if (InMonth().Match(text) is { Success: true } nth)
            return year => Nth(year, Month(nth.Groups[3].Value), Number(nth, 1), Weekday(nth.Groups[2].Value));
        return Around().Match(text) is { Success: true } around && Base(around.Groups[4].Value) is { } anchor
            ? year => Step(anchor(year), around.Groups[1].Success ? Number(around, 1) : 1, Weekday(around.Groups[2].Value), around.Groups[3].Value == "after")
            : null;
    }

    private static Func<int, bool> Years(ref string text)
    {
        if (Every().Match(text) is { Success: true } every)
        {
            text = text[..every.Index].Trim();
            var (step, since) = (Math.Max(1, Number(every, 1)), Number(every, 2));
            return year => year >= since && (year - since) % step == 0;
        }

        if (Parity().Match(text) is { Success: true } parity)
        {
            text = text[..parity.Index].Trim();
            return parity.Groups[1].Value switch { "even" => year => year % 2 == 0, "odd" => year => year % 2 != 0, "leap" => year => CalendarSystem.Iso.IsLeapYear(year), _ => year => !CalendarSystem.Iso.IsLeapYear(year) };
        }

        if (Since().Match(text) is { Success: true } limit)
        {
            text = text[..limit.Index].Trim();
            var (later, bound) = (limit.Groups[1].Value == "since", Number(limit, 2));
            return year => later ? year >= bound : year < bound;
        }

        return _ => true;
    }

    private static LocalDate? At(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    private static LocalDate? Nth(int year, int month, int nth, IsoDayOfWeek weekday)
    {
        var first = new LocalDate(year, month, 1);
        var date = (first.DayOfWeek == weekday ? first : first.Next(weekday)).PlusWeeks(nth - 1);
        return date.Month == month ? date : null;
    }

    private static LocalDate? Step(LocalDate? from, int times, IsoDayOfWeek weekday, bool forward)
    {
        for (var step = 0; step < times && from is { } date; step++)
            from = forward ? date.Next(weekday) : date.Previous(weekday);
        return from;
    }

    /// <summary>The first Sunday after the full moon of the ecclesiastical spring (Gregorian computus, anonymous algorithm of 1876).</summary>
    private static LocalDate Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;
        return new LocalDate(year, days / 31, (days % 31) + 1);
    }

    /// <summary>Easter of the Julian calendar, as a Gregorian day (Meeus).</summary>
    private static LocalDate OrthodoxEaster(int year)
    {
        var moon = ((19 * (year % 19)) + 15) % 30;
        var weekday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var days = moon + weekday + 114;
        return new LocalDate(year, days / 31, (days % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }

    /// <summary>The day of an equinox in Japan, from 1980 to 2099 (approximation of the Hydrographic Department).</summary>
    private static LocalDate? EquinoxInJapan(int year, bool march)
    {
        if (year is < 1980 or > 2099)
            return null;
        var day = (march ? 20.8431 : 23.2488) + (0.242194 * (year - 1980)) - ((year - 1980) / 4);
        return new LocalDate(year, march ? 3 : 9, (int)day);
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static IsoDayOfWeek Weekday(string name) => (IsoDayOfWeek)(Array.IndexOf(Weekdays, name.Trim()) + 1);

    private static int Month(string name) => Array.IndexOf(Months, name) + 1;

    private static Refused Unreadable(string text) => new($"\"{text}\" says no day. Write it as 12-25, easter 1, 2nd monday in september or 2026-05-08.", "holidays");

    [GeneratedRegex(@"\s#\d+|\spt\d+[hm]|\sp\d+d")]
    private static partial Regex Ignored();

    [GeneratedRegex(@"\s(?<and>and )?if (?<days>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ?)+) ?then (?<way>next|previous) (?<to>(?:mon|tues|wednes|thurs|fri|satur|sun)day)")]
    private static partial Regex Moves();

    [GeneratedRegex(@"\sif [a-z, ]+ then \d{1,2}:\d{2}")]
    private static partial Regex TimeMoves();

    [GeneratedRegex(@"\severy (\d{1,2}) years? since (\d{4})$")]
    private static partial Regex Every();

    [GeneratedRegex(@"\s(since|prior to) (\d{4})$")]
    private static partial Regex Since();

    [GeneratedRegex(@"\sin (even|odd|leap|non-leap) years$")]
    private static partial Regex Parity();

    [GeneratedRegex(@"\s(\d{1,2}):(\d{2})$")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^(\d{4})-(\d{2})-(\d{2})$")]
    private static partial Regex Exact();

    [GeneratedRegex(@"^(\d{2})-(\d{2})$")]
    private static partial Regex Fixed();

    [GeneratedRegex(@"^(easter|orthodox)(?: ([+-]? ?\d{1,3}))?$")]
    private static partial Regex AroundEaster();

    [GeneratedRegex(@"^(march|september) equinox in \+09:00$")]
    private static partial Regex Equinox();

    [GeneratedRegex(@"^(\d)(?:st|nd|rd|th) ((?:mon|tues|wednes|thurs|fri|satur|sun)day) in (january|february|march|april|may|june|july|august|september|october|november|december)$")]
    private static partial Regex InMonth();

    [GeneratedRegex(@"^(?:(\d)(?:st|nd|rd|th) )?((?:mon|tues|wednes|thurs|fri|satur|sun)day) (before|after) (.+)$")]
    private static partial Regex Around();

    private sealed record Move(bool Keeps, IReadOnlyList<IsoDayOfWeek> On, bool Forward, IsoDayOfWeek To);
}
