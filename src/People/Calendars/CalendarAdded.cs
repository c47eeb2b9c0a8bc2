using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Calendars;

/// <summary>A calendar was written down.</summary>
public sealed record CalendarAdded(Id<Calendar> Calendar) : IFact
{
    RecordKey IFact.About => People.Calendars.Calendar.Key(Calendar);
}
