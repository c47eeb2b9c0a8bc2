using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Risks;

/// <summary>It was decided what is done about a risk.</summary>
public sealed record RiskTreated(Id<Risk> Risk, RiskResponse Response) : IFact
{
    RecordKey IFact.About => RiskKind.Key(Risk);
}
