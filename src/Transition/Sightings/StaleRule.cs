using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Sightings;

/// <summary>Says after how many days without news of it from a source an item is stale.</summary>
public sealed class StaleRule : Record<StaleRule>
{
    public const string InUse = "inUse";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(InUse, "In use", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(InUse, Retired, "Retire"), new(Retired, InUse, "Use again")]);

    public static RecordKind<StaleRule> Kind { get; } = new RecordKind<StaleRule>("staleRule", "stale-rules", "STR", "Stale rule")
        .Titled(rule => rule.Title)
        .Serves("A rule says after how many days an item is stale that an inventory no longer tells of. Once a day Tandem looks, and writes what it finds on the list of discrepancies.")
        .Lives(Life, rule => rule.State)
        .With("class", rule => rule.Class, field => field.Editable().Listed().Offered((store, stop) => store.OfferedClasses(stop)))
        .With("source", rule => rule.Source, field => field.Editable().Listed())
        .With("days", rule => rule.Days, field => field.Editable().Required().Listed());

    /// <summary>The class for whose items, and those of the classes below, it holds; empty: for all.</summary>
    public string Class { get; set; } = "";

    /// <summary>The inventory, such as <c>netbox</c>; empty: every one.</summary>
    public string Source { get; set; } = "";

    /// <summary>From 1 to 3650.</summary>
    public int Days { get; set; }

    /// <summary>The rule in words, made from what it says.</summary>
    public string Title { get; private set; } = "";

    public string State { get; private set; } = InUse;

    public static RecordKey Key(Id<StaleRule> rule) => new(Kind.Name, rule.Value);

    internal void Move(string to) => State = Life.Move(State, to).To;

    internal void Name() => Title = $"{(Class.Length > 0 ? Class : "Any item")}: {Days} days without {(Source.Length > 0 ? Source : "any source")}";
}
