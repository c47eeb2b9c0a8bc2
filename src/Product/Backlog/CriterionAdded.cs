using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Backlog;

/// <summary>An acceptance criterion was added.</summary>
public sealed record CriterionAdded(Id<BacklogItem> Item, AcceptanceCriterion Criterion) : IFact
{
    RecordKey IFact.About => BacklogItemKind.Key(Item);
}
