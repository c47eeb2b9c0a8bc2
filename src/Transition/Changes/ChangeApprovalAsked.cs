using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Changes;

/// <summary>A change waits for those who decide.</summary>
public sealed record ChangeApprovalAsked(Id<Change> Change) : IFact
{
    RecordKey IFact.About => ChangeKind.Key(Change);
}
