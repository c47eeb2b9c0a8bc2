using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;

namespace Tandem.Transition.ItemClasses;

/// <summary>What kind of thing a configuration item is, and what is therefore known of it (ITIL configuration model). What a class asks for, the classes below it ask for too.</summary>
public sealed class ConfigurationClass : Record<ConfigurationClass>
{
    public const string InUse = "inUse";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(InUse, "In use", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(InUse, Retired, "Retire"), new(Retired, InUse, "Use again")]);

    public static RecordKind<ConfigurationClass> Kind { get; } = new RecordKind<ConfigurationClass>("configurationClass", "configuration-classes", "CLS", "Configuration class")
        .Titled(each => each.Name)
        .Serves("A class says what is known of a server, a database or a rack. A new site has the usual ones; change them as you like.")
        .Lives(Life, each => each.State)
        .AlsoKnownAs(each => each.Name)
        .With("name", each => each.Name, field => field.Searchable().Listed())
        .With("parent", each => each.Parent, field => field.Editable().Listed(), "Kind of")
        .With("description", each => each.Description, field => field.Editable().Searchable().Plain())
        .With("icon", each => each.Icon, field => field.Editable().Plain())
        .With("attributes", each => each.Attributes, field => field.Editable().Plain())
        .With("identifiedBy", each => each.IdentifiedBy, field => field.Editable().Plain());

    /// <summary>Never changes: items and other systems know the class by it.</summary>
    public required string Name { get; init; }

    /// <summary>The class of which it is a special kind; null: it is the root of a tree.</summary>
    public Id<ConfigurationClass>? Parent { get; set; }

    public string Description { get; set; } = "";

    /// <summary>The sign that maps and lists show; empty: that of the class above.</summary>
    public string Icon { get; set; } = "";

    /// <summary>What it adds to what the classes above ask for.</summary>
    public List<ClassAttribute> Attributes { get; set; } = [];

    /// <summary>
    /// By which values imports recognise an item, the surest first: <c>serialNumber</c>, or several of them together, <c>name, environment</c>.
    /// None: as the class above, or else by name.
    /// </summary>
    public List<string> IdentifiedBy { get; set; } = [];

    public string State { get; private set; } = InUse;

    public static RecordKey Key(Id<ConfigurationClass> id) => new(Kind.Name, id.Value);

    internal void Move(string to) => State = Life.Move(State, to).To;
}
