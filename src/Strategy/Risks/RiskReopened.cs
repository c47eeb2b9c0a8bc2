using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Risks;

/// <summary>A risk that was closed is one again.</summary>
public sealed record RiskReopened(Id<Risk> Risk, string Reason) : IFact
{
    RecordKey IFact.About => RiskKind.Key(Risk);
}
