using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Risks;

/// <summary>Nobody looked at a risk again by the day that was said.</summary>
public sealed record RiskReviewOverdue(Id<Risk> Risk, string Due) : IFact
{
    RecordKey IFact.About => RiskKind.Key(Risk);
}
