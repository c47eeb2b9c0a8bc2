using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Sightings;

/// <summary>A rule about stale items was changed.</summary>
public sealed record StaleRuleEdited(Id<StaleRule> Rule) : IFact
{
    RecordKey IFact.About => StaleRule.Key(Rule);
}
