using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Tandem.Kernel.Http;

namespace Tandem.Transition.ChangeCalendar;

/// <summary>Writes the calendar of changes for other programs (iCalendar, RFC 5545).</summary>
internal static class ChangeFeed
{
    public static string Write(IEnumerable<CalendarEntry> entries, SiteAddress site, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Tandem//Changes//EN" };
        calendar.AddProperty("X-WR-CALNAME", "Changes");
        foreach (var entry in entries)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{entry.Number}@tandem",
                Summary = $"{entry.Number} {entry.Title}",
                Description = entry.State,
                Url = new(site.Of(entry.Path)),
                DtStart = new CalDateTime(entry.From.UtcDateTime),
                DtEnd = new CalDateTime(entry.To.UtcDateTime),
                DtStamp = new CalDateTime(now.UtcDateTime),
            });
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
