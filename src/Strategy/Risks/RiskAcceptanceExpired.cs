using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Risks;

/// <summary>The day until which a risk was accepted has passed: it has to be decided anew.</summary>
public sealed record RiskAcceptanceExpired(Id<Risk> Risk, string Until) : IFact
{
    RecordKey IFact.About => RiskKind.Key(Risk);
}
