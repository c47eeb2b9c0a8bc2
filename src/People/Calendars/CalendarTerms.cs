using Tandem.People.Holidays;

namespace Tandem.People.Calendars;

/// <summary>When time counts, as people write it.</summary>
public sealed record CalendarTerms
{
    /// <summary>IANA zone; empty: that of whoever uses the calendar.</summary>
    public string Zone { get; init; } = "";

    /// <summary>Weekly hours such as <c>mon-fri 08:00-18:00</c>; empty: day and night.</summary>
    public string Hours { get; init; } = "";

    /// <summary>Other hours for a time; the last that covers a day decides.</summary>
    public IReadOnlyList<HoursPeriod> Periods { get; init; } = [];

    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    /// <summary>Taken from a feed or a file.</summary>
    public IReadOnlyList<FreeDays> FreeDays { get; init; } = [];

    /// <summary>Put together in this order.</summary>
    public IReadOnlyList<Combination> Combines { get; init; } = [];
}
