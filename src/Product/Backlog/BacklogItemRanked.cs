using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Backlog;

/// <summary>A backlog item was given another place in the order.</summary>
public sealed record BacklogItemRanked(Id<BacklogItem> Item) : IFact
{
    RecordKey IFact.About => BacklogItemKind.Key(Item);
}
