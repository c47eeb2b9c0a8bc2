using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Approvals;

/// <summary>Somebody said yes.</summary>
public sealed record ApprovalGiven(Id<Approval> Approval) : IFact
{
    RecordKey IFact.About => ApprovalKind.Key(Approval);
}
