using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using Tandem.Kernel;

namespace Tandem.Operation.OnCallFeeds;

/// <summary>Reads the events of an iCalendar file (RFC 5545): what they are called, from when until when.</summary>
public static class EventFile
{
    private const int Most = 500;

    /// <param name="zone">In which times without a zone, and whole days, are meant.</param>
    /// <exception cref="Refused">It is no iCalendar file, or holds too much.</exception>
    public static IReadOnlyList<(string Name, DateTimeOffset From, DateTimeOffset Until)> Read(string text, DateTimeZone zone)
    {
        try
        {
            if (!text.Contains("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) || Calendar.Load(text) is not { } calendar)
                throw new Refused("This is no iCalendar file.", "file");
            List<CalendarEvent> events = [.. calendar.Events.Where(each => each.Start is not null).Take(Most + 1)];
            return events.Count > Most ? throw new Refused($"The file holds more than {Most} events.", "file") : [.. events.Select(each => Read(each, zone))];
        }
        catch (Exception fault) when (fault is not Refused and not OutOfMemoryException)
        {
            throw new Refused($"The iCalendar file cannot be read: {fault.Message}", "file");
        }
    }

    private static (string Name, DateTimeOffset From, DateTimeOffset Until) Read(CalendarEvent each, DateTimeZone zone)
    {
        var from = Moment(each.Start!, zone);
        var until = each.End is { } end ? Moment(end, zone) : each.Start!.HasTime ? from.AddHours(1) : Moment(each.Start.AddDays(1), zone);
        return (each.Summary?.Trim() ?? "", from, until);
    }

    private static DateTimeOffset Moment(CalDateTime at, DateTimeZone zone) => at is { HasTime: true, TzId: not null }
        ? new DateTimeOffset(at.AsUtc, TimeSpan.Zero)
        : zone.AtLeniently(LocalDateTime.FromDateTime(at.Value)).ToDateTimeOffset().ToUniversalTime();
}
