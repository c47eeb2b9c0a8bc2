using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Assignment;

/// <summary>A rule was changed.</summary>
public sealed record AssignmentRuleEdited(Id<AssignmentRule> Rule) : IFact
{
    RecordKey IFact.About => AssignmentRule.Key(Rule);
}
