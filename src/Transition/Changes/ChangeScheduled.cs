using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Changes;

/// <summary>A standard change was given its time; it is approved beforehand.</summary>
public sealed record ChangeScheduled(Id<Change> Change) : IFact
{
    RecordKey IFact.About => ChangeKind.Key(Change);
}
