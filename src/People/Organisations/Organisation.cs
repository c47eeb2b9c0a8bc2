using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.People.Calendars;
using Tandem.People.Persons;

namespace Tandem.People.Organisations;

/// <summary>A company, a department or a customer, to which people belong and whose records rights may be limited to.</summary>
public sealed class Organisation : Record<Organisation>
{
    public const string Active = "active";
    public const string Closed = "closed";

    public static Lifecycle Life { get; } = new(
        [new(Active, "Active", StateCategory.Active), new(Closed, "Closed", StateCategory.Ended)],
        [new(Active, Closed, "Close"), new(Closed, Active, "Open again")]);

    public static RecordKind<Organisation> Kind { get; } = new RecordKind<Organisation>("organisation", "organisations", "ORG", "Organisation")
        .Titled(organisation => organisation.Name)
        .Serves("Whom you serve: your own company, its parts, and customers. People belong to one.")
        .AlsoKnownAs(organisation => organisation.Name)
        .SeenBy<Organisation, Person>(organisation => organisation.Id, organisation => organisation.Manager)
        .With("name", organisation => organisation.Name, field => field.Editable().Required().Searchable().Listed())
        .With("parent", organisation => organisation.Parent, field => field.Editable().Listed(), "Part of")
        .With("description", organisation => organisation.Description, field => field.Editable().Searchable().Plain())
        .With("mailDomain", organisation => organisation.MailDomain, field => field.Editable().Listed())
        .With("sharesRecords", organisation => organisation.SharesRecords, field => field.Editable(), "Its people see each other's records")
        .With("calendar", organisation => organisation.Calendar, field => field.Editable().Plain())
        .With("manager", organisation => organisation.Manager, field => field.Editable().Listed())
        .Lives(Life, organisation => organisation.State);

    public required string Name { get; set; }

    public Id<Organisation>? Parent { get; set; }

    public string Description { get; set; } = "";

    /// <summary>People whose address ends in this domain belong here unless somebody says otherwise.</summary>
    public string? MailDomain { get; set; }

    /// <summary>Whether its people see, beside their own, the records of the whole organisation.</summary>
    public bool SharesRecords { get; set; }

    public Id<Person>? Manager { get; set; }

    /// <summary>By which the time of its people counts who have no working hours of their own.</summary>
    public Id<Calendar>? Calendar { get; set; }

    public string State { get; private set; } = Active;

    internal void Move(string to) => State = Life.Move(State, to).To;
}
