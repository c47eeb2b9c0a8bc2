using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Reconciliation;

/// <summary>A discrepancy was put right, or is no longer true.</summary>
public sealed record DiscrepancySettled(Id<Discrepancy> Discrepancy, string How) : IFact
{
    RecordKey IFact.About => Reconciliation.Discrepancy.Key(Discrepancy);
}
