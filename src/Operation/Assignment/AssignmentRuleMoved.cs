using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Assignment;

/// <summary>A rule was switched on or off, retired or brought back.</summary>
public sealed record AssignmentRuleMoved(Id<AssignmentRule> Rule, string From, string To) : IFact
{
    RecordKey IFact.About => AssignmentRule.Key(Rule);
}
