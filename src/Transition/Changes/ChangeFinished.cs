using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Changes;

/// <summary>A change was carried out, or taken back.</summary>
public sealed record ChangeFinished(Id<Change> Change, ChangeOutcome Outcome) : IFact
{
    RecordKey IFact.About => ChangeKind.Key(Change);
}
