using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Reconciliation;

/// <summary>What is at odds is still at odds, with other values.</summary>
public sealed record DiscrepancyChanged(Id<Discrepancy> Discrepancy) : IFact
{
    RecordKey IFact.About => Reconciliation.Discrepancy.Key(Discrepancy);
}
