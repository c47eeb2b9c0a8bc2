using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Relations;

/// <summary>A way in which two configuration items belong together, what it is called from both ends, and how failures travel along it.</summary>
public sealed class RelationType : Record<RelationType>
{
    public const string InUse = "inUse";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(InUse, "In use", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(InUse, Retired, "Retire"), new(Retired, InUse, "Use again")]);

    public static RecordKind<RelationType> Kind { get; } = new RecordKind<RelationType>("relationType", "relation-types", "RTY", "Relation type")
        .Titled(type => type.Name)
        .Serves("A relation type says how two items belong together, and which of them is hit when the other fails.")
        .Lives(Life, type => type.State)
        .AlsoKnownAs(type => type.Name)
        .With("name", type => type.Name, field => field.Required().Searchable().Listed())
        .With("inverse", type => type.Inverse, field => field.Editable().Required().Searchable().Listed(), "The other way round")
        .With("hits", type => type.Hits, field => field.Editable().Listed(), "A failure hits")
        .With("effect", type => type.Effect, field => field.Editable().Listed());

    /// <summary>As one reads it from the first item to the second: "depends on". It never changes.</summary>
    public required string Name { get; init; }

    /// <summary>As one reads it from the second item to the first: "is used by".</summary>
    public required string Inverse { get; set; }

    /// <summary>Which end is hit when the other fails.</summary>
    public FailureHits Hits { get; set; }

    /// <summary>What becomes of the end that is hit, where the relation itself says nothing else.</summary>
    public FailureEffect Effect { get; set; }

    public string State { get; private set; } = InUse;

    public static RecordKey Key(Id<RelationType> type) => new(Kind.Name, type.Value);

    internal void Move(string to) => State = Life.Move(State, to).To;
}
