using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Reconciliation;

/// <summary>Somebody decided that a discrepancy stays as it is.</summary>
public sealed record DiscrepancyDismissed(Id<Discrepancy> Discrepancy, string Reason) : IFact
{
    RecordKey IFact.About => Reconciliation.Discrepancy.Key(Discrepancy);
}
