using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Changes;

/// <summary>Somebody wants something changed.</summary>
public sealed record ChangeRaised(Id<Change> Change, string Title, ChangeType Type) : IFact
{
    RecordKey IFact.About => ChangeKind.Key(Change);
}
