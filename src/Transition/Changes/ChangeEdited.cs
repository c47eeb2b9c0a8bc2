using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Changes;

/// <summary>What a change says, or who has it, was changed.</summary>
public sealed record ChangeEdited(Id<Change> Change) : IFact
{
    RecordKey IFact.About => ChangeKind.Key(Change);
}
