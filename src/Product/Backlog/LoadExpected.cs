using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Backlog;

/// <summary>Somebody said how much of something limited an item will use.</summary>
/// <param name="Amount">In the unit of the resource; 0: nothing any more.</param>
public sealed record LoadExpected(Id<BacklogItem> Item, string Resource, double Amount) : IFact
{
    RecordKey IFact.About => BacklogItemKind.Key(Item);
}
