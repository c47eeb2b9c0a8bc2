using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Approvals;

/// <summary>A decision is not needed any more, and why.</summary>
public sealed record ApprovalWithdrawn(Id<Approval> Approval, string Reason) : IFact
{
    RecordKey IFact.About => ApprovalKind.Key(Approval);
}
