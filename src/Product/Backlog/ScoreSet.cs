using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Backlog;

/// <summary>A person set the score of an item against the evidence, or let the evidence speak again.</summary>
public sealed record ScoreSet(Id<BacklogItem> Item, int? Score, string Reason) : IFact
{
    RecordKey IFact.About => BacklogItemKind.Key(Item);
}
