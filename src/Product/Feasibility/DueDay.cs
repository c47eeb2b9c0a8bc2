using Tandem.Product.Backlog;
using Tandem.Product.Roadmap;
using Tandem.Strategy.Objectives;

namespace Tandem.Product.Feasibility;

/// <summary>The day by which an item is needed, and who says so: the item itself, or else its roadmap item, or else the objective it serves.</summary>
/// <param name="Day">As <c>2026-05-03</c>.</param>
internal sealed record DueDay(string Day, RoadmapItem? Roadmap = null, Objective? Objective = null)
{
    public static DueDay? Of(BacklogItem item, RoadmapItem? roadmap, Objective? objective) =>
        item.NeededBy is { } own ? new(own)
        : roadmap?.NeededBy is { } gathered ? new(gathered, Roadmap: roadmap)
        : objective?.Until is { } end ? new(end, Objective: objective)
        : null;
}
