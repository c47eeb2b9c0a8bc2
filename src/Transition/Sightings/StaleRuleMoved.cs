using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Sightings;

/// <summary>A rule about stale items was taken out of use, or into use again.</summary>
public sealed record StaleRuleMoved(Id<StaleRule> Rule, string From, string To) : IFact
{
    RecordKey IFact.About => StaleRule.Key(Rule);
}
