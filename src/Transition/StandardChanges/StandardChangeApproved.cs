using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.StandardChanges;

/// <summary>A standard change may be done without a decision each time.</summary>
public sealed record StandardChangeApproved(Id<StandardChange> Standard) : IFact
{
    RecordKey IFact.About => StandardChangeKind.Key(Standard);
}
