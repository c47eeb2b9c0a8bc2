using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Precedence;

/// <summary>A rule about sources was taken out of use, or into use again.</summary>
public sealed record ReconciliationRuleMoved(Id<ReconciliationRule> Rule, string From, string To) : IFact
{
    RecordKey IFact.About => ReconciliationRule.Key(Rule);
}
