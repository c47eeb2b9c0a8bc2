using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Backlog;

/// <summary>An acceptance criterion was taken out.</summary>
public sealed record CriterionRemoved(Id<BacklogItem> Item, AcceptanceCriterion Criterion) : IFact
{
    RecordKey IFact.About => BacklogItemKind.Key(Item);
}
