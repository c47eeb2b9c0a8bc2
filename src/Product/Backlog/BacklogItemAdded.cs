using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Backlog;

/// <summary>Something was put on a backlog.</summary>
public sealed record BacklogItemAdded(Id<BacklogItem> Item, string Title) : IFact
{
    RecordKey IFact.About => BacklogItemKind.Key(Item);
}
