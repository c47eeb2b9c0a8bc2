using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeTasks;

/// <summary>Something more is to be done for a change.</summary>
public sealed record ChangeTaskAdded(Id<Change> Change, ChangeTask Task) : IFact
{
    RecordKey IFact.About => ChangeKind.Key(Change);
}
