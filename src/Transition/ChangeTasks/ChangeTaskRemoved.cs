using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeTasks;

/// <summary>A task of a change need not be done.</summary>
public sealed record ChangeTaskRemoved(Id<Change> Change, int Number) : IFact
{
    RecordKey IFact.About => ChangeKind.Key(Change);
}
