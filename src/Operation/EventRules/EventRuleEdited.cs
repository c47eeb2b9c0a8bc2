using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.EventRules;

/// <summary>A rule for alerts was changed.</summary>
public sealed record EventRuleEdited(Id<EventRule> Rule) : IFact
{
    RecordKey IFact.About => EventRule.Key(Rule);
}
