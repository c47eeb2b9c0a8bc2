using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Risks;

/// <summary>Something is not to be done about a risk after all.</summary>
public sealed record TreatmentRemoved(Id<Risk> Risk, RiskTreatment Treatment) : IFact
{
    RecordKey IFact.About => RiskKind.Key(Risk);
}
