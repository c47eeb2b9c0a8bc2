using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Objectives;

/// <summary>An objective was agreed; the fact keeps what was.</summary>
public sealed record ObjectiveAgreed(Id<Objective> Objective, int Agreement, string Title, string From, string Until, IReadOnlyList<KeyResult> KeyResults) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
