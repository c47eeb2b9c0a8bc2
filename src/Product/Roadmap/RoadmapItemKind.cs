using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Product.Roadmap;

/// <summary>What everybody may know of a roadmap item, and what may be done with it; what is internal is not for the portal.</summary>
public static class RoadmapItemKind
{
    public const string CreateRight = "roadmap-items.create";

    public static RecordKind<RoadmapItem> Kind { get; } = new RecordKind<RoadmapItem>("roadmapItem", "roadmap-items", "RMI", "Roadmap item")
        .Titled(item => item.Title)
        .Serves("What a product is to be able to do, now, next or later. Add an item and gather backlog items under it: its dates are then forecast from what the team really finishes.")
        .Lives(RoadmapLife.Life, item => item.State)
        .ShownTo(item => item.Circle, item => item.Owner, RoadmapCircle.Of)
        .Followed("/portal/roadmap")
        .With("title", item => item.Title, field => field.Editable().Required().Searchable().Listed())
        .With("publicText", item => item.PublicText, field => field.Editable().Searchable().LongText(), "For everybody")
        .With("description", item => item.Description, field => field.Editable().Internal().LongText())
        .With("product", item => item.Product, field => field.Required().Listed())
        .With("horizon", item => item.Horizon, field => field.Editable().Listed())
        .With("objective", item => item.Objective, field => field.Editable().Internal())
        .With("team", item => item.Team, field => field.Editable().Internal())
        .With("owner", item => item.Owner, field => field.Editable().Internal())
        .With("neededBy", item => item.NeededBy, field => field.Editable().Internal().Day())
        .With("audience", item => item.Audience, field => field.Editable().Internal(), "Shown to")
        .With("p50", item => item.P50, field => field.Internal().Day().Listed(), "Even odds")
        .With("p85", item => item.P85, field => field.Internal().Day().Listed(), "85 %")
        .With("p95", item => item.P95, field => field.Internal().Day(), "95 %")
        .With("finishedAt", item => item.FinishedAt, field => field.Internal(), "Done at")
        .With("moved", item => item.Moved, field => field.Internal().Plain(), "What moved its date");

    public static Resource<RoadmapItem> Resource { get; } = new Resource<RoadmapItem>(Kind)
        .Create<AddRoadmapItem, AddRoadmapItem.Request>()
        .Edit<EditRoadmapItem, EditRoadmapItem.Request>()
        .Move<MoveRoadmapItem, MoveRoadmapItem.Request>(RoadmapLife.Planned)
        .Move<MoveRoadmapItem, MoveRoadmapItem.Request>(RoadmapLife.InProgress)
        .Move<MoveRoadmapItem, MoveRoadmapItem.Request>(RoadmapLife.Done)
        .Move<MoveRoadmapItem, MoveRoadmapItem.Request>(RoadmapLife.Dropped);

    public static RecordKey Key(Id<RoadmapItem> item) => new(Kind.Name, item.Value);
}
