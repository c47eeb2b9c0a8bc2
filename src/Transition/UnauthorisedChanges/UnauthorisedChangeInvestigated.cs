using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.UnauthorisedChanges;

/// <summary>Somebody looks into why something was altered without a change.</summary>
public sealed record UnauthorisedChangeInvestigated(Id<UnauthorisedChange> Finding, string? Reason) : IFact
{
    RecordKey IFact.About => UnauthorisedChangeKind.Key(Finding);
}
