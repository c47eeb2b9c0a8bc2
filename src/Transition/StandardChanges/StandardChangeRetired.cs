using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.StandardChanges;

/// <summary>A standard change may not be done any more without a decision.</summary>
public sealed record StandardChangeRetired(Id<StandardChange> Standard, string Reason) : IFact
{
    RecordKey IFact.About => StandardChangeKind.Key(Standard);
}
