using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.EventRules;

/// <summary>A rule for alerts was written down.</summary>
public sealed record EventRuleAdded(Id<EventRule> Rule) : IFact
{
    RecordKey IFact.About => EventRule.Key(Rule);
}
