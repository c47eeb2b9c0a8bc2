using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Risks;

/// <summary>Somebody decided to live with a risk until a day, and why.</summary>
public sealed record RiskAccepted(Id<Risk> Risk, string Reason, string Until) : IFact
{
    RecordKey IFact.About => RiskKind.Key(Risk);
}
