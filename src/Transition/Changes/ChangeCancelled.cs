using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Changes;

/// <summary>A change will not be carried out.</summary>
public sealed record ChangeCancelled(Id<Change> Change, string Reason) : IFact
{
    RecordKey IFact.About => ChangeKind.Key(Change);
}
