using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Approvals;

/// <summary>Nobody decided in time.</summary>
public sealed record ApprovalExpired(Id<Approval> Approval) : IFact
{
    RecordKey IFact.About => ApprovalKind.Key(Approval);
}
