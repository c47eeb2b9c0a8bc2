using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeTasks;

/// <summary>A task of a change was done, or is not done after all.</summary>
public sealed record ChangeTaskTicked(Id<Change> Change, int Number, bool Done) : IFact
{
    RecordKey IFact.About => ChangeKind.Key(Change);
}
