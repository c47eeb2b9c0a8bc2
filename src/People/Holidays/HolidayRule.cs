using NodaTime;
using Tandem.Kernel;

namespace Tandem.People.Holidays;

/// <summary>
/// On which days a holiday is: a fixed day, so many days from Easter, a weekday of a month or around a day, an equinox; moved or held twice when it falls on
/// certain weekdays; in certain years only; for a part of the day or for several days. Its words are those of the date-holidays project.
/// </summary>
public sealed class HolidayRule
{
    private readonly IReadOnlyList<HolidayMove> moves;
    private readonly Func<int, LocalDate?> anchor;
    private readonly Func<LocalDate, bool> held;

    /// <param name="anchor">The day that the rule is about, before anything is moved.</param>
    /// <param name="moves">Where it is moved to, by weekday; the first that fits decides.</param>
    /// <param name="held">Whether it is held on a day.</param>
    internal HolidayRule(Func<int, LocalDate?> anchor, IReadOnlyList<HolidayMove> moves, Func<LocalDate, bool> held) => (this.anchor, this.moves, this.held) = (anchor, moves, held);

    /// <summary>Only what is moved is held, the day itself is not.</summary>
    internal bool OnlySubstitutes { get; init; }

    /// <summary>Held only if these days, of the same year, are holidays too.</summary>
    internal IReadOnlyList<Func<int, LocalDate?>> Between { get; init; } = [];

    internal LocalTime? Start { get; init; }

    /// <summary>How long it lasts; null: to the end of the day.</summary>
    internal double? Hours { get; init; }

    /// <summary>Whether other holidays decide if it is held.</summary>
    public bool DependsOnOthers => Between.Count > 0;

    /// <exception cref="Refused">The rule cannot be read.</exception>
    public static HolidayRule Parse(string text) => new HolidayRuleReader(text).Read();

    /// <summary>The days in a year. A day that is moved there from the year beside it is one of them.</summary>
    /// <param name="isHoliday">What else is a holiday; null: nothing.</param>
    public IEnumerable<HeldDay> In(int year, Func<LocalDate, bool>? isHoliday = null)
    {
        if (Between.Any(other => other(year) is not { } day || isHoliday?.Invoke(day) is not true))
            return [];
        return Enumerable.Range(year - 1, 3).Select(each => anchor(each)).OfType<LocalDate>().SelectMany(From).Where(day => day.Day.Year == year && held(day.Day))
            .SelectMany(day => HeldDay.Of(day.Day, day.From, Hours));
    }

    private IEnumerable<HeldDay> From(LocalDate day)
    {
        if (moves.FirstOrDefault(move => move.On.Contains(day.DayOfWeek)) is not { } move)
            return OnlySubstitutes ? [] : [new(day, Start)];
        var moved = new HeldDay(move.Of(day), move.HasTime ? move.Time : Start);
        return move.Keeps ? [new(day, Start), moved] : [moved];
    }
}
