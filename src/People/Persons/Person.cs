using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.People.Organisations;

namespace Tandem.People.Persons;

/// <summary>Somebody who asks, works or decides.</summary>
public sealed class Person : Record<Person>
{
    public const string Active = "active";
    public const string Disabled = "disabled";

    public static Lifecycle Life { get; } = new(
        [new(Active, "Active", StateCategory.Active), new(Disabled, "Disabled", StateCategory.Ended)],
        [new(Active, Disabled, "Disable"), new(Disabled, Active, "Enable")]);

    public static RecordKind<Person> Kind { get; } = new RecordKind<Person>("person", "people", "PER", "Person")
        .Titled(person => person.Name)
        .Serves("Everybody who asks for something or works on it. Write down the first, then invite them.")
        .AlsoKnownAs(person => person.UserName)
        .AlsoFoundByTitle()
        .SeenBy<Organisation, Person>(person => person.Organisation, person => person.Id)
        .With("name", person => person.Name, field => field.Editable().Required().Searchable().Listed())
        .With("userName", person => person.UserName, field => field.Editable().Searchable().Listed())
        .With("email", person => person.Email, field => field.Editable().Searchable().Listed(), "E-mail")
        .With("title", person => person.Title, field => field.Editable().Plain().Listed())
        .With("phone", person => person.Phone, field => field.Editable().Plain().Searchable())
        .With("organisation", person => person.Organisation, field => field.Editable().Listed())
        .With("zone", person => person.Zone, field => field.Editable().Plain(), "Time zone")
        .With("language", person => person.Language, field => field.Editable().Plain())
        .With("hours", person => person.Hours, field => field.Editable().Plain(), "Working hours")
        .Lives(Life, person => person.State);

    public required string Name { get; set; }

    /// <summary>What the person types to sign in, in lower case; null for a contact who never signs in.</summary>
    public string? UserName { get; set; }

    /// <summary>In lower case, unique where given.</summary>
    public string? Email { get; set; }

    public string Title { get; set; } = "";

    public string Phone { get; set; } = "";

    public Id<Organisation>? Organisation { get; set; }

    /// <summary>IANA time zone; empty: as the browser says.</summary>
    public string Zone { get; set; } = "";

    /// <summary>BCP 47; empty: as the browser says.</summary>
    public string Language { get; set; } = "";

    /// <summary>When the person works, such as <c>mon-fri 08:00-12:00 13:00-17:00</c>; empty: as the team does.</summary>
    public string Hours { get; set; } = "";

    public string State { get; private set; } = Active;

    public bool IsActive => State == Active;

    internal void Move(string to) => State = Life.Move(State, to).To;
}
