using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Product.Backlog;

namespace Tandem.Product.Feasibility;

/// <summary>Operations allow a backlog item more than before, or less.</summary>
/// <param name="Reasons">What stands against it now, in sentences.</param>
public sealed record FeasibilityChanged(Id<BacklogItem> Item, Verdict From, Verdict To, IReadOnlyList<string> Reasons) : IFact
{
    RecordKey IFact.About => BacklogItemKind.Key(Item);
}
