using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Relations;

/// <summary>That one configuration item belongs together with another: the shop depends on the database.</summary>
public sealed class ItemRelation : Record<ItemRelation>
{
    public const string Current = "current";
    public const string Ended = "ended";

    public static Lifecycle Life { get; } = new(
        [new(Current, "Current", StateCategory.Active), new(Ended, "Ended", StateCategory.Ended)],
        [new(Current, Ended, "End"), new(Ended, Current, "Take up again")]);

    public static RecordKind<ItemRelation> Kind { get; } = new RecordKind<ItemRelation>("relation", "relations", "RLN", "Relation")
        .Titled(relation => relation.Relation)
        .Serves("Relations say what stands on what. Write the first one down on the page of an item, or import them.")
        .Lives(Life, relation => relation.State)
        .With("from", relation => relation.From, field => field.Listed())
        .With("relation", relation => relation.Relation, field => field.Listed())
        .With("to", relation => relation.To, field => field.Listed())
        .With("group", relation => relation.Group, field => field.Editable().Plain().Listed())
        .With("needed", relation => relation.Needed, field => field.Editable().Plain())
        .With("effect", relation => relation.Effect, field => field.Editable().Plain())
        .With("source", relation => relation.Source);

    public static Resource<ItemRelation> Resource { get; } = new Resource<ItemRelation>(Kind)
        .Create<AddRelation, AddRelation.Request>()
        .Edit<EditRelation, EditRelation.Request>()
        .Move<MoveRelation, MoveRelation.Request>(Current)
        .Move<MoveRelation, MoveRelation.Request>(Ended);

    public required Id<ConfigurationItem> From { get; init; }

    /// <summary>The name of its type: "depends on".</summary>
    public required string Relation { get; init; }

    public required Id<ConfigurationItem> To { get; init; }

    /// <summary>Relations of one item in one group stand in for each other: it needs only some of them. Empty: it needs this one.</summary>
    public string Group { get; set; } = "";

    /// <summary>How many of the group the item needs, 1 or more; the largest said by any of the group counts.</summary>
    public int Needed { get; set; } = 1;

    /// <summary>What becomes of the item that is hit; null: as the type says.</summary>
    public FailureEffect? Effect { get; set; }

    /// <summary>The system that told of it first; empty: a person.</summary>
    public string Source { get; init; } = "";

    public string State { get; private set; } = Current;

    public static RecordKey Key(Id<ItemRelation> relation) => new(Kind.Name, relation.Value);

    internal void Move(string to) => State = Life.Move(State, to).To;
}
