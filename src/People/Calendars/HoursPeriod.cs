using NodaTime;

namespace Tandem.People.Calendars;

/// <summary>Other weekly hours for a time, such as a summer.</summary>
/// <param name="From">The first day, in the calendar's zone.</param>
/// <param name="To">The last day; null: without end.</param>
/// <param name="Hours">As <see cref="WorkingTime.WorkingWeek"/> reads them; empty: closed.</param>
public sealed record HoursPeriod(DateOnly From, DateOnly? To, string Hours)
{
    internal bool Covers(LocalDate day) => day.ToDateOnly() >= From && (To is not { } last || day.ToDateOnly() <= last);
}
