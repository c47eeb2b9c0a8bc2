using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Roadmap;

/// <summary>The day by which a roadmap item is done with 85 in 100 moved, and why.</summary>
/// <param name="From">The day that was told before; null: none could be.</param>
/// <param name="To">The day now; null: none can be told any more.</param>
public sealed record RoadmapDateMoved(Id<RoadmapItem> Item, string? From, string? To, IReadOnlyList<DateMove> Moves) : IFact
{
    RecordKey IFact.About => RoadmapItemKind.Key(Item);

    bool IFact.Internal => true;
}
