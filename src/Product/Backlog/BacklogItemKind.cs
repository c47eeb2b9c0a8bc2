using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Product.Backlog;

/// <summary>What everybody may know of a backlog item, and what may be done with it.</summary>
public static class BacklogItemKind
{
    public const string CreateRight = "backlog-items.create";

    public static RecordKind<BacklogItem> Kind { get; } = new RecordKind<BacklogItem>("backlogItem", "backlog-items", "BLI", "Backlog item")
        .Titled(item => item.Title)
        .Serves("What may be built for a product, in the order in which it is to be. Add an item, or put a problem on the backlog from its page: the incidents behind it then speak for it.")
        .Lives(BacklogLife.Life, item => item.State)
        .With("title", item => item.Title, field => field.Editable().Required().Searchable().Listed())
        .With("type", item => item.Type, field => field.Editable().Listed())
        .With("score", item => item.Score, field => field.Listed())
        .With("verdict", item => item.Verdict, field => field.Listed(), "Feasible")
        .With("description", item => item.Description, field => field.Editable().Searchable().LongText())
        .With("product", item => item.Product, field => field.Required().Listed())
        .With("parent", item => item.Parent, field => field.Editable(), "Part of")
        .With("objective", item => item.Objective, field => field.Editable())
        .With("roadmapItem", item => item.RoadmapItem, field => field.Editable(), "On the roadmap as")
        .With("neededBy", item => item.NeededBy, field => field.Editable().Day())
        .With("skills", item => item.Skills, field => field.Editable(), "Needs skills")
        .With("estimate", item => item.Estimate, field => field.Editable().Listed())
        .With("expectedLoad", item => item.ExpectedLoad, field => field.Editable().Plain(), "What it will use")
        .With("rank", item => item.Rank)
        .With("businessImpact", item => item.BusinessImpact, field => field.Listed())
        .With("customerImpact", item => item.CustomerImpact, field => field.Listed())
        .With("scoreOverride", item => item.ScoreOverride, field => field.Plain())
        .With("overrideReason", item => item.OverrideReason, field => field.Plain())
        .With("scoredAt", item => item.ScoredAt, field => field.Plain())
        .With("open", item => item.Open)
        .With("finishedAt", item => item.FinishedAt, label: "Done at")
        .With("feasibility", item => item.Feasibility, field => field.Plain())
        .With("acceptance", item => item.Acceptance, field => field.Plain(), "Acceptance criteria");

    public static Resource<BacklogItem> Resource { get; } = new Resource<BacklogItem>(Kind)
        .Create<AddBacklogItem, AddBacklogItem.Request>()
        .Edit<EditBacklogItem, EditBacklogItem.Request>()
        .Move<MoveBacklogItem, MoveBacklogItem.Request>(BacklogLife.New)
        .Move<MoveBacklogItem, MoveBacklogItem.Request>(BacklogLife.Refined, [BacklogLife.New])
        .Move<MoveBacklogItem, MoveBacklogItem.Request>(BacklogLife.Refined, [BacklogLife.Ready])
        .Move<MoveBacklogItem, MoveBacklogItem.Request>(BacklogLife.Ready, [BacklogLife.Refined])
        .Move<MoveBacklogItem, MoveBacklogItem.Request>(BacklogLife.Ready, [BacklogLife.InProgress])
        .Move<MoveBacklogItem, MoveBacklogItem.Request>(BacklogLife.InProgress, [BacklogLife.Ready])
        .Move<MoveBacklogItem, MoveBacklogItem.Request>(BacklogLife.InProgress, [BacklogLife.Done])
        .Move<MoveBacklogItem, MoveBacklogItem.Request>(BacklogLife.Done)
        .Move<MoveBacklogItem, MoveBacklogItem.Request>(BacklogLife.Dropped)
        .Action<RankBacklogItem, RankBacklogItem.Request>("rank", "Rank before or after", Kind.EditRight, item => item.Open)
        .Action<OverrideScore, OverrideScore.Request>("score", "Set the score", Kind.EditRight)
        // The page of an item has a place of its own for these.
        .Action<ExpectLoad, ExpectLoad.Request>("expected-loads", "Say what it will use", Kind.EditRight, _ => false)
        .Action<AddCriterion, AddCriterion.Request>("criteria", "Add an acceptance criterion", Kind.EditRight, _ => false)
        .Action<RemoveCriterion, RemoveCriterion.Request>("criterion-removals", "Take a criterion out", Kind.EditRight, _ => false)
        .Action<VerifyCriterion, VerifyCriterion.Request>("verifications", "Verify a criterion", Kind.EditRight, _ => false);

    public static RecordKey Key(Id<BacklogItem> item) => new(Kind.Name, item.Value);
}
