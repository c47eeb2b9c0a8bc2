using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Calendars;

/// <summary>The days of a calendar's feed were read.</summary>
public sealed record CalendarFeedTaken(Id<Calendar> Calendar, int Days) : IFact
{
    RecordKey IFact.About => People.Calendars.Calendar.Key(Calendar);
}
