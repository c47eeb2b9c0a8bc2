using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Calendars;

/// <summary>A calendar was retired or brought back.</summary>
public sealed record CalendarMoved(Id<Calendar> Calendar, string From, string To) : IFact
{
    RecordKey IFact.About => People.Calendars.Calendar.Key(Calendar);
}
