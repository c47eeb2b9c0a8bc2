using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Risks;

/// <summary>Something was done about a risk, or not done after all.</summary>
public sealed record TreatmentFinished(Id<Risk> Risk, RiskTreatment Treatment) : IFact
{
    RecordKey IFact.About => RiskKind.Key(Risk);
}
