using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Changes;

/// <summary>A change was planned, and is to be assessed.</summary>
public sealed record ChangeSubmitted(Id<Change> Change) : IFact
{
    RecordKey IFact.About => ChangeKind.Key(Change);
}
