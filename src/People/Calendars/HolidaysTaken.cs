using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Calendars;

/// <summary>Holidays were taken from a file.</summary>
public sealed record HolidaysTaken(Id<Calendar> Calendar, string Source, int Rules) : IFact
{
    RecordKey IFact.About => People.Calendars.Calendar.Key(Calendar);
}
