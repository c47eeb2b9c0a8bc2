using NodaTime;

namespace Tandem.People.Holidays;

/// <summary>A day on which a holiday is held, wholly or in part.</summary>
/// <param name="From">From this time of the day on; null: from its beginning.</param>
/// <param name="Until">Up to this time of the day; null: to its end.</param>
public readonly record struct HeldDay(LocalDate Day, LocalTime? From = null, LocalTime? Until = null)
{
    /// <summary>The days of a holiday that lasts for so many hours.</summary>
    /// <param name="begin">On which day.</param>
    /// <param name="from">From which time on; null: from the beginning of the day.</param>
    /// <param name="hours">How long; null: to the end of the day.</param>
    public static IEnumerable<HeldDay> Of(LocalDate begin, LocalTime? from, double? hours)
    {
        if (hours is not { } length)
        {
            yield return new(begin, from);
            yield break;
        }

        var start = begin.At(from ?? LocalTime.Midnight);
        var end = start.PlusMinutes((long)(length * 60));
        for (var day = begin; day.AtMidnight() < end; day = day.PlusDays(1))
            yield return new(day, day == begin ? from : null, end < day.PlusDays(1).AtMidnight() ? end.TimeOfDay : null);
    }
}
