using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Changes;

/// <summary>A change is over, and what was learnt from it is written down.</summary>
public sealed record ChangeClosed(Id<Change> Change) : IFact
{
    RecordKey IFact.About => ChangeKind.Key(Change);
}
