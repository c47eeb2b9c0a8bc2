using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Backlog;

/// <summary>A backlog item entered another state.</summary>
public sealed record BacklogItemMoved(Id<BacklogItem> Item, string From, string To, string Reason) : IFact
{
    RecordKey IFact.About => BacklogItemKind.Key(Item);
}
