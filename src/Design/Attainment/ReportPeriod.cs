using Tandem.Kernel.Text;

namespace Tandem.Design.Attainment;

/// <summary>The days a report is about, in UTC.</summary>
public sealed record ReportPeriod(DateOnly First, DateOnly Last)
{
    private const int UsualDays = 90;
    private const int LongestDays = 3_660;

    /// <summary>When the first day begins.</summary>
    public DateTimeOffset From => Midnight(First);

    /// <summary>When the last day is over.</summary>
    public DateTimeOffset To => Midnight(Last.AddDays(1));

    /// <summary>The period that is asked for as <c>2026-05-03</c>; the last quarter unless said, and no longer than ten years.</summary>
    public static ReportPeriod Of(string? from, string? to, DateOnly today)
    {
        var last = Day(to) ?? today;
        var first = Day(from) ?? last.AddDays(-UsualDays);
        return first > last || last.DayNumber - first.DayNumber > LongestDays ? new(last.AddDays(-UsualDays), last) : new(first, last);
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private static DateOnly? Day(string? text) => IsoDay.TryRead(text, out var day) && day.Year is > 1900 and < 2190 ? day : null;
}
