using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Roadmap;

/// <summary>Something was put on a roadmap.</summary>
public sealed record RoadmapItemAdded(Id<RoadmapItem> Item, string Title) : IFact
{
    RecordKey IFact.About => RoadmapItemKind.Key(Item);
}
