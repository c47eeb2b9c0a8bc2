using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Changes;

namespace Tandem.Transition.UnauthorisedChanges;

/// <summary>What had been altered without a change was explained and accepted.</summary>
public sealed record UnauthorisedChangeAccepted(Id<UnauthorisedChange> Finding, Id<Change>? Change, string Explanation) : IFact
{
    RecordKey IFact.About => UnauthorisedChangeKind.Key(Finding);
}
