using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Assignment;

/// <summary>A rule was written down.</summary>
public sealed record AssignmentRuleAdded(Id<AssignmentRule> Rule) : IFact
{
    RecordKey IFact.About => AssignmentRule.Key(Rule);
}
