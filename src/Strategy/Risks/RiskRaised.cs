using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Risks;

/// <summary>Somebody saw a risk.</summary>
public sealed record RiskRaised(Id<Risk> Risk, string Title) : IFact
{
    RecordKey IFact.About => RiskKind.Key(Risk);
}
