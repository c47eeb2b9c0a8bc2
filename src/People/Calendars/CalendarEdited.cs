using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Calendars;

/// <summary>A calendar was changed.</summary>
public sealed record CalendarEdited(Id<Calendar> Calendar) : IFact
{
    RecordKey IFact.About => People.Calendars.Calendar.Key(Calendar);
}
