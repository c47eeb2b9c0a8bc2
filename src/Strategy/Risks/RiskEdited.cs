using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Risks;

/// <summary>What is known of a risk was changed.</summary>
public sealed record RiskEdited(Id<Risk> Risk) : IFact
{
    RecordKey IFact.About => RiskKind.Key(Risk);
}
