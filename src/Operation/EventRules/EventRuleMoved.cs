using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.EventRules;

/// <summary>A rule for alerts was switched on or off, retired or brought back.</summary>
public sealed record EventRuleMoved(Id<EventRule> Rule, string From, string To) : IFact
{
    RecordKey IFact.About => EventRule.Key(Rule);
}
