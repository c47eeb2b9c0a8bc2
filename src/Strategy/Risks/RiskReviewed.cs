using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Risks;

/// <summary>Somebody looked at a risk again.</summary>
public sealed record RiskReviewed(Id<Risk> Risk, string Finding, string? Next) : IFact
{
    RecordKey IFact.About => RiskKind.Key(Risk);
}
