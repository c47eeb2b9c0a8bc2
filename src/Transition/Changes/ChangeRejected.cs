using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Changes;

/// <summary>Those who decide said no to a change.</summary>
public sealed record ChangeRejected(Id<Change> Change, string Reason) : IFact
{
    RecordKey IFact.About => ChangeKind.Key(Change);
}
