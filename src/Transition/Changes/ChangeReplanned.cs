using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Changes;

/// <summary>A change goes back to be planned anew; what was decided is void.</summary>
public sealed record ChangeReplanned(Id<Change> Change, string? Reason) : IFact
{
    RecordKey IFact.About => ChangeKind.Key(Change);
}
