using Ical.Net.DataTypes;
using Tandem.Kernel;

namespace Tandem.People.Calendars;

/// <summary>Reads the whole days of an iCalendar file (RFC 5545) as free days.</summary>
public static class FeedFile
{
    private const int Most = 1_000;

    /// <param name="text">The file.</param>
    /// <param name="from">Days before this one are left out.</param>
    /// <param name="to">And days from this one on.</param>
    /// <exception cref="Refused">It is no iCalendar file.</exception>
    public static IReadOnlyList<FreeDays> Read(string text, DateOnly from, DateOnly to)
    {
        try
        {
            if (!text.Contains("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) || Ical.Net.Calendar.Load(text) is not { } calendar)
                throw new Refused("This is no iCalendar file.", "feed");
            return
            [
                .. calendar.GetOccurrences(new CalDateTime(from.Year, from.Month, from.Day))
                    .TakeWhile(each => DateOnly.FromDateTime(each.Period.StartTime.Value) < to)
                    .Take(Most)
                    .Select(each => Days(each))
                    .OrderBy(free => free.From).ThenBy(free => free.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception fault) when (fault is not Refused and not OutOfMemoryException)
        {
            throw new Refused($"The iCalendar file cannot be read: {fault.Message}", "feed");
        }
    }

    /// <summary>An event's end is the first day that is no longer part of it.</summary>
    private static FreeDays Days(Occurrence each)
    {
        var first = DateOnly.FromDateTime(each.Period.StartTime.Value);
        var end = each.Period.EffectiveEndTime is { } last ? DateOnly.FromDateTime(last.Value) : first.AddDays(1);
        var name = (each.Source as Ical.Net.CalendarComponents.CalendarEvent)?.Summary is { Length: > 0 } summary ? summary : "–";
        return new(name.Length > 200 ? name[..200] : name, first, end > first ? end.AddDays(-1) : first);
    }
}
