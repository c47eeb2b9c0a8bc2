using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Precedence;

/// <summary>A rule about sources was changed.</summary>
public sealed record ReconciliationRuleEdited(Id<ReconciliationRule> Rule) : IFact
{
    RecordKey IFact.About => ReconciliationRule.Key(Rule);
}
