namespace Tandem.People.Calendars;

/// <summary>Days on which time does not count, as a feed or a file told them.</summary>
/// <param name="From">The first day, in the calendar's zone.</param>
/// <param name="To">The last day.</param>
public sealed record FreeDays(string Name, DateOnly From, DateOnly To);
