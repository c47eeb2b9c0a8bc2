using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Backlog;

/// <summary>A criterion was seen to be true, or that was taken back.</summary>
public sealed record CriterionVerified(Id<BacklogItem> Item, AcceptanceCriterion Criterion) : IFact
{
    RecordKey IFact.About => BacklogItemKind.Key(Item);
}
