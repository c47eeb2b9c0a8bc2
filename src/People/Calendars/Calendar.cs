using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;

using Tandem.People.Holidays;

namespace Tandem.People.Calendars;

/// <summary>When time counts: weekly hours in a zone, holidays, and other calendars put together with it.</summary>
public sealed class Calendar : Record<Calendar>
{
    public const string Active = "active";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(Active, "Active", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(Active, Retired, "Retire"), new(Retired, Active, "Bring back")]);

    public static RecordKind<Calendar> Kind { get; } = new RecordKind<Calendar>("calendar", "calendars", "CAL", "Calendar")
        .Titled(calendar => calendar.Name)
        .Serves("A calendar says when time counts. Write the hours of your business and its holidays, and promise by it.")
        .AlsoFoundByTitle()
        .Lives(Life, calendar => calendar.State)
        .With("name", calendar => calendar.Name, field => field.Editable().Required().Searchable().Listed())
        .With("description", calendar => calendar.Description, field => field.Editable().Searchable().Plain())
        .With("zone", calendar => calendar.Zone, field => field.Editable().Plain().Listed(), "Time zone")
        .With("hours", calendar => calendar.Hours, field => field.Editable().Plain().Listed(), "Weekly hours")
        .With("periods", calendar => calendar.Periods, field => field.Editable().Plain())
        .With("holidays", calendar => calendar.Holidays, field => field.Editable().Plain())
        .With("freeDays", calendar => calendar.FreeDays, field => field.Editable().Plain())
        .With("combines", calendar => calendar.Combines, field => field.Editable().Plain())
        .With("feed", calendar => calendar.Feed, field => field.Editable().Plain())
        .With("feedReadAt", calendar => calendar.FeedReadAt, field => field.Plain());

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    /// <summary>IANA zone; empty: that of whoever uses it.</summary>
    public string Zone { get; set; } = "";

    /// <summary>Empty: day and night.</summary>
    public string Hours { get; set; } = "";

    public List<HoursPeriod> Periods { get; set; } = [];

    public List<Holiday> Holidays { get; set; } = [];

    public List<FreeDays> FreeDays { get; set; } = [];

    public List<Combination> Combines { get; set; } = [];

    /// <summary>Address of an iCalendar feed whose days are free (RFC 5545); empty: none.</summary>
    public string Feed { get; set; } = "";

    public DateTimeOffset? FeedReadAt { get; internal set; }

    public string State { get; private set; } = Active;

    public CalendarTerms Terms => new() { Zone = Zone, Hours = Hours, Periods = Periods, Holidays = Holidays, FreeDays = FreeDays, Combines = Combines };

    public static RecordKey Key(Id<Calendar> calendar) => new(Kind.Name, calendar.Value);

    internal void Move(string to) => State = Life.Move(State, to).To;
}
