using Tandem.Kernel.Text;

namespace Tandem.People.Holidays;

/// <summary>A day on which time does not count.</summary>
/// <param name="Rule">When it is, such as <c>12-25</c>, <c>easter 1</c>, <c>2nd monday in september</c> or <c>2026-05-08</c>.</param>
/// <param name="From">Held from this day on; null: always has been.</param>
/// <param name="To">Held for the last time on this day; null: it still is.</param>
/// <param name="Except">When it is not held: a year, a month or a day, such as <c>2021</c>, <c>2021-07</c> or <c>2021-07-19</c>. A day takes away all that the rule gives in that year, if it is one of them.</param>
public sealed record Holiday(string Name, string Rule, DateOnly? From = null, DateOnly? To = null, IReadOnlyList<string>? Except = null)
{
    /// <summary>Whether it is held on a day that its rule gives.</summary>
    /// <param name="day">The day.</param>
    /// <param name="all">All days that the rule gives in that year.</param>
    public bool IsHeldOn(DateOnly day, IReadOnlyCollection<DateOnly> all) =>
        (From is not { } from || day >= from) && (To is not { } to || day <= to) && !(Except ?? []).Any(except => TakesAway(except, day, all));

    private static bool TakesAway(string except, DateOnly day, IReadOnlyCollection<DateOnly> all) => except.Length < 10
        ? IsoDay.Of(day).StartsWith(except, StringComparison.Ordinal)
        : all.Any(each => IsoDay.Of(each) == except);
}
