using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Precedence;

/// <summary>It was said which sources an attribute believes.</summary>
public sealed record ReconciliationRuleAdded(Id<ReconciliationRule> Rule, string Class, string Attribute, string Sources) : IFact
{
    RecordKey IFact.About => ReconciliationRule.Key(Rule);
}
