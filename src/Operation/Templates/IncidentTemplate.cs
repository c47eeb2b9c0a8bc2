using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Operation.Categories;
using Tandem.Operation.Incidents;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Templates;

/// <summary>An incident half written: what is always the same of its kind.</summary>
public sealed class IncidentTemplate : Record<IncidentTemplate>
{
    public const string InUse = "inUse";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(InUse, "In use", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(InUse, Retired, "Retire"), new(Retired, InUse, "Use again")]);

    public static RecordKind<IncidentTemplate> Kind { get; } = new RecordKind<IncidentTemplate>("incident-template", "incident-templates", "TPL", "Incident template")
        .Titled(template => template.Name)
        .Serves("A template fills in what is always the same of one kind of incident. Write one for what you are called about most.")
        .Lives(Life, template => template.State)
        .With("name", template => template.Name, field => field.Editable().Required().Searchable().Listed())
        .With("title", template => template.Title, field => field.Editable().Searchable().Listed())
        .With("description", template => template.Description, field => field.Editable().Plain())
        .With("impact", template => template.Impact, field => field.Editable())
        .With("urgency", template => template.Urgency, field => field.Editable())
        .With("service", template => template.Service, field => field.Editable().Listed())
        .With("category", template => template.Category, field => field.Editable().Listed().Offered((store, stop) => store.OfferedCategories(stop)))
        .With("team", template => template.Team, field => field.Editable().Listed());

    public required string Name { get; set; }

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    public Level? Impact { get; set; }

    public Level? Urgency { get; set; }

    public Id<Service>? Service { get; set; }

    public string Category { get; set; } = "";

    public Id<Team>? Team { get; set; }

    public string State { get; private set; } = InUse;

    public static RecordKey Key(Id<IncidentTemplate> template) => new(Kind.Name, template.Value);

    internal void Move(string to) => State = Life.Move(State, to).To;
}
