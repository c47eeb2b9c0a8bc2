using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Objectives;

/// <summary>A key result was taken out.</summary>
public sealed record KeyResultRemoved(Id<Objective> Objective, KeyResult Result) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
