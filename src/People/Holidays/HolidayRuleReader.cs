using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Tandem.Kernel;

namespace Tandem.People.Holidays;

/// <summary>Reads the words of a holiday's rule from left to right: the day it is about, then what moves it, what limits it and how long it lasts.</summary>
internal sealed partial class HolidayRuleReader(string text)
{
    private const int Longest = 200;
    private const string Day = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
    private const string Days = $"(?<days>{Day}(?:, ?{Day})*)";
    private const string Month = "january|february|march|april|may|june|july|august|september|october|november|december";
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    private static readonly string[] Months = Month.Split('|');

    private readonly List<HolidayMove> moves = [];
    private readonly List<Func<LocalDate, bool>> limits = [];
    private readonly List<Func<int, LocalDate?>> between = [];
    private string rest = text.Length > Longest ? "" : text.Trim().ToLowerInvariant();
    private bool keeps;
    private LocalTime? start;
    private double? hours;

    /// <exception cref="Refused">The rule cannot be read.</exception>
    public HolidayRule Read()
    {
        var substitutes = Takes(Substitutes(), out _);
        var anchor = Anchor();
        while (rest.Length > 0)
        {
            if (!(Moved() || Limited() || Lasting() || Bridging() || Takes(SameDay(), out _)))
                throw Unreadable();
        }

        // A day that is kept beside its substitute is held in any year.
        return new(anchor, moves, day => limits.TrueForAll(limit => limit(day))) { OnlySubstitutes = substitutes && !keeps, Between = between, Start = start, Hours = hours };
    }

    private Func<int, LocalDate?> Anchor()
    {
        if (Takes(Around(), out var around))
        {
            var (count, weekday, way) = (around.Groups["count"].Success ? Number(around, "count") : 1, Weekday(around.Groups["day"].Value), around.Groups["way"].Value);
            var anchor = Anchor();
            return year => anchor(year) is not { } day ? null : Step(day, count, weekday, way);
        }

        if (Takes(Exact(), out var exact))
        {
            var (wanted, month, day) = (Number(exact, "year"), Number(exact, "month"), Number(exact, "day"));
            return year => year == wanted ? At(year, month, day) : null;
        }

        if (Takes(Fixed(), out var fix))
        {
            var (month, day) = (Number(fix, "month"), Number(fix, "day"));
            return year => At(year, month, day);
        }

        if (Takes(AroundEaster(), out var easter))
        {
            var (orthodox, days) = (easter.Groups["church"].Value == "orthodox", easter.Groups["days"].Success ? int.Parse(easter.Groups["days"].Value.Replace(" ", ""), CultureInfo.InvariantCulture) : 0);
            return year => (orthodox ? Feasts.OrthodoxEaster(year) : Feasts.Easter(year)).PlusDays(days);
        }

        if (Takes(Equinox(), out var equinox))
        {
            var march = equinox.Groups["month"].Value == "march";
            return year => Feasts.EquinoxInJapan(year, march);
        }

        if (!Takes(FirstOfMonth(), out var first))
            throw Unreadable();
        var named = Array.IndexOf(Months, first.Groups["month"].Value) + 1;
        return year => new LocalDate(year, named, 1);
    }

    private bool Moved()
    {
        if (!Takes(Move(), out var move))
            return false;
        // "and" holds for all moves that follow it.
        keeps |= move.Groups["and"].Success;
        var time = move.Groups["hour"].Success ? TimeOf(move) : null;
        moves.Add(new(keeps, DaysOf(move), move.Groups["to"].Success ? Weekday(move.Groups["to"].Value) : null, move.Groups["way"].Value == "next", move.Groups["hour"].Success, time));
        return true;
    }

    private bool Limited()
    {
        if (Takes(Every(), out var every))
        {
            var (step, since) = (Math.Max(1, Number(every, "step")), Number(every, "since"));
            limits.Add(day => day.Year >= since && (day.Year - since) % step == 0);
        }
        else if (Takes(Parity(), out var parity))
        {
            var kind = parity.Groups["kind"].Value;
            limits.Add(day => kind switch { "even" => day.Year % 2 == 0, "odd" => day.Year % 2 != 0, "leap" => CalendarSystem.Iso.IsLeapYear(day.Year), _ => !CalendarSystem.Iso.IsLeapYear(day.Year) });
        }
        else if (Takes(Since(), out var since))
        {
            var first = LocalDate.FromDateOnly(HolidayMoments.FirstOf(since.Groups["from"].Value) ?? throw Unreadable());
            limits.Add(day => day >= first);
        }
        else if (Takes(PriorTo(), out var prior))
        {
            var end = LocalDate.FromDateOnly(HolidayMoments.FirstOf(prior.Groups["to"].Value) ?? throw Unreadable());
            limits.Add(day => day < end);
        }
        else if (Takes(OnWeekdays(), out var on))
        {
            var (days, not) = (DaysOf(on), on.Groups["not"].Success);
            limits.Add(day => days.Contains(day.DayOfWeek) != not);
        }
        else
        {
            return false;
        }

        return true;
    }

    private bool Lasting()
    {
        if (Takes(Duration(), out var duration))
            hours = (24 * Number(duration, "days")) + Number(duration, "hours") + (Number(duration, "minutes") / 60.0);
        else if (Takes(Time(), out var time))
            start = TimeOf(time);
        else
            return false;
        return hours is null or > 0 and <= 24 * 366 ? true : throw Unreadable();
    }

    private bool Bridging()
    {
        if (!Takes(Bridge(), out var bridge))
            return false;
        between.AddRange(bridge.Groups["other"].Captures.Select(other => new HolidayRuleReader(other.Value).Anchor()));
        return true;
    }

    private bool Takes(Regex words, out Match match)
    {
        match = words.Match(rest);
        if (match.Success)
            rest = rest[match.Length..].TrimStart();
        return match.Success;
    }

    private static LocalDate? At(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    /// <summary>"After" a day and "in" a month may be the day itself; "before", "next" and "previous" are not.</summary>
    private static LocalDate? Step(LocalDate day, int count, IsoDayOfWeek weekday, string way)
    {
        if (way is "before" or "previous")
            return day.Previous(weekday).PlusWeeks(1 - count);
        var found = (way != "next" && day.DayOfWeek == weekday ? day : day.Next(weekday)).PlusWeeks(count - 1);
        return way != "in" || found.Month == day.Month ? found : null;
    }

    private static LocalTime? TimeOf(Match match) => Number(match, "hour") % 24 is var hour && Number(match, "minute") is var minute && (hour, minute) == (0, 0) ? null : new LocalTime(hour, minute);

    private static IReadOnlyList<IsoDayOfWeek> DaysOf(Match match) => [.. match.Groups["days"].Value.Split(',').Select(Weekday)];

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static IsoDayOfWeek Weekday(string name) => (IsoDayOfWeek)(Array.IndexOf(Weekdays, name.Trim()) + 1);

    private Refused Unreadable() => new($"\"{text}\" says no day. Write it as 12-25, easter 1, 2nd monday in september or 2026-05-08.", "holidays");

    [GeneratedRegex("^substitutes ")]
    private static partial Regex Substitutes();

    [GeneratedRegex($@"^(?:(?<count>[1-9])(?:st|nd|rd|th)? )?(?<day>{Day}) (?<way>before|after|next|previous|in) ")]
    private static partial Regex Around();

    [GeneratedRegex(@"^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])")]
    private static partial Regex Exact();

    [GeneratedRegex(@"^(?<month>\d{2})-(?<day>\d{2})(?![\d-])")]
    private static partial Regex Fixed();

    [GeneratedRegex(@"^(?<church>easter|orthodox)(?: (?<days>[+-]? ?\d{1,3})(?![\d:]))?(?= |$)")]
    private static partial Regex AroundEaster();

    [GeneratedRegex(@"^(?<month>march|september) equinox in \+09:00")]
    private static partial Regex Equinox();

    [GeneratedRegex($@"^(?<month>{Month})(?= |$)")]
    private static partial Regex FirstOfMonth();

    [GeneratedRegex($@"^(?<and>and )?if {Days} then (?:(?<way>next|previous) (?<to>{Day})|(?<hour>\d{{1,2}}):(?<minute>[0-5]\d))")]
    private static partial Regex Move();

    [GeneratedRegex(@"^every (?<step>\d{1,2}) years? since (?<since>\d{4})")]
    private static partial Regex Every();

    [GeneratedRegex("^in (?<kind>even|odd|leap|non-leap) years")]
    private static partial Regex Parity();

    [GeneratedRegex(@"^since (?<from>\d{4}(?:-\d{2}(?:-\d{2})?)?)(?: and(?= prior))?")]
    private static partial Regex Since();

    [GeneratedRegex(@"^prior to (?<to>\d{4}(?:-\d{2}(?:-\d{2})?)?)")]
    private static partial Regex PriorTo();

    [GeneratedRegex($"^(?<not>not )?on {Days}")]
    private static partial Regex OnWeekdays();

    [GeneratedRegex(@"^(?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)")]
    private static partial Regex Time();

    [GeneratedRegex(@"^p(?=\d|t\d)(?:(?<days>\d{1,3})d)?(?:t(?:(?<hours>\d{1,4})h)?(?:(?<minutes>\d{1,5})m)?)?")]
    private static partial Regex Duration();

    [GeneratedRegex(@"^if (?<other>\d{2}-\d{2})(?: and (?<other>\d{2}-\d{2}))* is (?:public )?holiday")]
    private static partial Regex Bridge();

    [GeneratedRegex(@"^#\d+")]
    private static partial Regex SameDay();
}
