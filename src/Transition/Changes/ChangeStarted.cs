using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Changes;

/// <summary>Somebody began to carry a change out.</summary>
/// <param name="Unapproved">Why an emergency could not wait for the decision; null: it was approved.</param>
public sealed record ChangeStarted(Id<Change> Change, string? Unapproved) : IFact
{
    RecordKey IFact.About => ChangeKind.Key(Change);
}
