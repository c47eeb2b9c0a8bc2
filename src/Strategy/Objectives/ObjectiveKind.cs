using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Strategy.KeyMeasures;

namespace Tandem.Strategy.Objectives;

/// <summary>What everybody may know of an objective, and what may be done with it.</summary>
public static class ObjectiveKind
{
    public const string CreateRight = "objectives.create";

    public static RecordKind<Objective> Kind { get; } = new RecordKind<Objective>("objective", "objectives", "OBJ", "Objective")
        .Titled(objective => objective.Title)
        .Serves("What is to be reached, by when, and by which figures one will see it. Write the first, give it key results, and agree it.")
        .Lives(ObjectiveLife.Life, objective => objective.State)
        .With("title", objective => objective.Title, field => field.Editable().Required().Searchable().Listed())
        .With("description", objective => objective.Description, field => field.Editable().Searchable().LongText())
        .With("owner", objective => objective.Owner, field => field.Editable().Listed())
        .With("organisation", objective => objective.Organisation, field => field.Editable())
        .With("parent", objective => objective.Parent, field => field.Editable(), "Serves")
        .With("from", objective => objective.From, field => field.Editable().Day().Listed())
        .With("until", objective => objective.Until, field => field.Editable().Day().Listed())
        .With("progress", objective => objective.Progress, field => field.Listed())
        .With("keyResults", objective => objective.KeyResults, field => field.Plain())
        .With("agreements", objective => objective.Agreements);

    public static Resource<Objective> Resource { get; } = new Resource<Objective>(Kind)
        .Create<AddObjective, AddObjective.Request>()
        .Edit<EditObjective, EditObjective.Request>()
        .Move<AgreeObjective, AgreeObjective.Request>(ObjectiveLife.Agreed)
        .Move<ReviseObjective, ReviseObjective.Request>(ObjectiveLife.Draft)
        .Move<EndObjective, EndObjective.Request>(ObjectiveLife.Achieved)
        .Move<EndObjective, EndObjective.Request>(ObjectiveLife.Missed)
        .Move<EndObjective, EndObjective.Request>(ObjectiveLife.Dropped)
        // The page of an objective has a place of its own for these.
        .Action<AddKeyResult, AddKeyResult.Request>("key-results", "Add a key result", Kind.EditRight, _ => false)
        .Action<EditKeyResult, EditKeyResult.Request>("key-result-edits", "Change a key result", Kind.EditRight, _ => false)
        .Action<RemoveKeyResult, RemoveKeyResult.Request>("key-result-removals", "Take a key result out", Kind.EditRight, _ => false)
        .Action<MeasureObjective, MeasureObjective.Request>("key-result-measurings", "Measure the key results now", Kind.EditRight, _ => false)
        .Action<RecordKeyResult, RecordKeyResult.Request>("key-result-values", "Say where a key result stands", Kind.EditRight, _ => false);

    public static RecordKey Key(Id<Objective> objective) => new(Kind.Name, objective.Value);
}
