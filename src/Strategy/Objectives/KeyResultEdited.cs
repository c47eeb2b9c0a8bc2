using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Objectives;

/// <summary>A key result was changed.</summary>
public sealed record KeyResultEdited(Id<Objective> Objective, KeyResult Result) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
