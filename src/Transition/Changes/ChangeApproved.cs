using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Changes;

/// <summary>A change may be carried out as it is planned.</summary>
/// <param name="By">Who said yes, by name.</param>
public sealed record ChangeApproved(Id<Change> Change, IReadOnlyList<string>? By = null) : IFact
{
    RecordKey IFact.About => ChangeKind.Key(Change);
}
