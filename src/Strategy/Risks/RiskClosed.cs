using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Risks;

/// <summary>A risk is none any more.</summary>
public sealed record RiskClosed(Id<Risk> Risk, string Reason) : IFact
{
    RecordKey IFact.About => RiskKind.Key(Risk);
}
