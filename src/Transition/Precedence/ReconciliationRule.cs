using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Precedence;

/// <summary>Says which sources an attribute of a class believes, the surest first.</summary>
public sealed class ReconciliationRule : Record<ReconciliationRule>
{
    public const string InUse = "inUse";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(InUse, "In use", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(InUse, Retired, "Retire"), new(Retired, InUse, "Use again")]);

    public static RecordKind<ReconciliationRule> Kind { get; } = new RecordKind<ReconciliationRule>("reconciliationRule", "reconciliation-rules", "RCR", "Reconciliation rule")
        .Titled(rule => rule.Title)
        .Serves("A rule says which source an attribute believes, the surest first: people, netbox. Without any, what people wrote goes before every import.")
        .Lives(Life, rule => rule.State)
        .With("class", rule => rule.Class, field => field.Editable().Listed().Offered((store, stop) => store.OfferedClasses(stop)))
        .With("attribute", rule => rule.Attribute, field => field.Editable().Listed())
        .With("sources", rule => rule.Sources, field => field.Editable().Required().Searchable().Listed(), "Sources, the surest first");

    /// <summary>The class for whose items, and those of the classes below, it holds; empty: for all.</summary>
    public string Class { get; set; } = "";

    /// <summary>The attribute as programs call it, such as <c>name</c> or <c>serialNumber</c>; empty: every one.</summary>
    public string Attribute { get; set; } = "";

    /// <summary>The sources, the surest first, with commas between: <c>netbox, people</c>. Those it does not name come after, people first.</summary>
    public required string Sources { get; set; }

    /// <summary>The rule in words, made from what it says.</summary>
    public string Title { get; private set; } = "";

    public string State { get; private set; } = InUse;

    public IReadOnlyList<string> Order => SourceNames.Read(Sources);

    public static RecordKey Key(Id<ReconciliationRule> rule) => new(Kind.Name, rule.Value);

    internal void Name() => Title = $"{(Class.Length > 0 ? Class : "Any item")}, {(Attribute.Length > 0 ? Attribute : "any attribute")}: {string.Join(" before ", Order)}";

    internal void Move(string to) => State = Life.Move(State, to).To;
}
