using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Sightings;

/// <summary>It was said after how many days an item is stale.</summary>
public sealed record StaleRuleAdded(Id<StaleRule> Rule, string Class, string Source, int Days) : IFact
{
    RecordKey IFact.About => StaleRule.Key(Rule);
}
