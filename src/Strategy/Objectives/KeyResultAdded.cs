using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Objectives;

/// <summary>A key result was added to an objective.</summary>
public sealed record KeyResultAdded(Id<Objective> Objective, KeyResult Result) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
