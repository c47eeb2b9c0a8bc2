using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Reconciliation;

/// <summary>A discrepancy came up again.</summary>
public sealed record DiscrepancyReopened(Id<Discrepancy> Discrepancy) : IFact
{
    RecordKey IFact.About => Reconciliation.Discrepancy.Key(Discrepancy);
}
