using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Roadmap;

/// <summary>A roadmap item entered another state.</summary>
public sealed record RoadmapItemMoved(Id<RoadmapItem> Item, string From, string To, string Reason) : IFact
{
    RecordKey IFact.About => RoadmapItemKind.Key(Item);
}
