using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Approvals;

/// <summary>Somebody will be asked, once the stages before have said yes.</summary>
public sealed record ApprovalPrepared(Id<Approval> Approval) : IFact
{
    RecordKey IFact.About => ApprovalKind.Key(Approval);
}
