using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.People.Calendars;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.People.Teams;

/// <summary>People who take work together, from one queue.</summary>
public sealed class Team : Record<Team>
{
    public const string Active = "active";
    public const string Dissolved = "dissolved";

    public static Lifecycle Life { get; } = new(
        [new(Active, "Active", StateCategory.Active), new(Dissolved, "Dissolved", StateCategory.Ended)],
        [new(Active, Dissolved, "Dissolve"), new(Dissolved, Active, "Form again")]);

    public static RecordKind<Team> Kind { get; } = new RecordKind<Team>("team", "teams", "TEA", "Team")
        .Titled(team => team.Name)
        .Serves("A team takes work on and has working hours. Form the first and choose its members.")
        .AlsoKnownAs(team => team.Name)
        .SeenBy<Organisation, Person>(null, team => team.Lead)
        .With("name", team => team.Name, field => field.Editable().Required().Searchable().Listed())
        .With("description", team => team.Description, field => field.Editable().Searchable().Plain().Listed())
        .With("lead", team => team.Lead, field => field.Editable().Listed())
        .With("email", team => team.Email, field => field.Editable().Plain().Listed(), "E-mail")
        .With("zone", team => team.Zone, field => field.Editable().Plain(), "Time zone")
        .With("hours", team => team.Hours, field => field.Editable().Plain(), "Working hours")
        .With("calendar", team => team.Calendar, field => field.Editable().Plain())
        .Lives(Life, team => team.State);

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    public Id<Person>? Lead { get; set; }

    /// <summary>Where the team as a whole is written to.</summary>
    public string? Email { get; set; }

    /// <summary>IANA time zone of its working hours; empty: UTC.</summary>
    public string Zone { get; set; } = "";

    /// <summary>When the team works, such as <c>mon-fri 08:00-18:00</c>; empty: day and night.</summary>
    public string Hours { get; set; } = "";

    /// <summary>By which its time counts instead of by its hours, with holidays; null: by its hours.</summary>
    public Id<Calendar>? Calendar { get; set; }

    public string State { get; private set; } = Active;

    internal void Move(string to) => State = Life.Move(State, to).To;
}
