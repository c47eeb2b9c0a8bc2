using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Reconciliation;

/// <summary>Two say different things of an item, two items are the same, or one is told of no more.</summary>
public sealed record DiscrepancyFound(Id<Discrepancy> Discrepancy, Id<ConfigurationItem> Item, string Source) : IFact
{
    RecordKey IFact.About => Reconciliation.Discrepancy.Key(Discrepancy);
}
