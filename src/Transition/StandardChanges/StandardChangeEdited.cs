using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.StandardChanges;

/// <summary>How a standard change is done was changed; it is to be approved again.</summary>
public sealed record StandardChangeEdited(Id<StandardChange> Standard) : IFact
{
    RecordKey IFact.About => StandardChangeKind.Key(Standard);
}
