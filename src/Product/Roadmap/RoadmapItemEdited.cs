using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Roadmap;

/// <summary>What is known of a roadmap item was changed.</summary>
public sealed record RoadmapItemEdited(Id<RoadmapItem> Item) : IFact
{
    RecordKey IFact.About => RoadmapItemKind.Key(Item);
}
