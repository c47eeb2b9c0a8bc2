using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Backlog;

/// <summary>What is known of a backlog item was changed.</summary>
public sealed record BacklogItemEdited(Id<BacklogItem> Item) : IFact
{
    RecordKey IFact.About => BacklogItemKind.Key(Item);
}
