using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Risks;

/// <summary>Somebody said how likely a risk is and how bad it would be.</summary>
public sealed record RiskAssessed(Id<Risk> Risk, int Likelihood, int Impact, int Score) : IFact
{
    RecordKey IFact.About => RiskKind.Key(Risk);
}
