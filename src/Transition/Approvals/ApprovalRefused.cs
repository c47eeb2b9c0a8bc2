using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Approvals;

/// <summary>Somebody said no.</summary>
public sealed record ApprovalRefused(Id<Approval> Approval) : IFact
{
    RecordKey IFact.About => ApprovalKind.Key(Approval);
}
