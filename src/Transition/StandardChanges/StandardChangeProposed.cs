using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.StandardChanges;

/// <summary>Somebody proposed that a change needs no decision each time it is done.</summary>
public sealed record StandardChangeProposed(Id<StandardChange> Standard, string Title) : IFact
{
    RecordKey IFact.About => StandardChangeKind.Key(Standard);
}
