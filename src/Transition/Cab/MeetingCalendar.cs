using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Tandem.Kernel.Http;

namespace Tandem.Transition.Cab;

/// <summary>Writes a meeting as a calendar file (RFC 5545), so that a calendar takes it over.</summary>
public sealed class MeetingCalendar(SiteAddress site, TimeProvider clock)
{
    public string Of(CabMeeting meeting)
    {
        var happening = new CalendarEvent
        {
            Uid = $"{meeting.Id.Value:n}@{site.Base.Host}",
            Summary = $"{CabKind.Kind.NumberOf(meeting)} {meeting.Title}",
            Location = meeting.Place,
            Description = site.Of(CabKind.Kind.PathOf(meeting)),
            DtStart = new CalDateTime(meeting.StartsAt.UtcDateTime, "UTC"),
            DtEnd = new CalDateTime(meeting.EndsAt.UtcDateTime, "UTC"),
            DtStamp = new CalDateTime(clock.GetUtcNow().UtcDateTime, "UTC"),
            Status = meeting.State == CabLife.Cancelled ? "CANCELLED" : "CONFIRMED",
            Sequence = meeting.Version,
        };
        var calendar = new Ical.Net.Calendar { ProductId = "-//Tandem//CAB meetings//EN" };
        calendar.Events.Add(happening);
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
