using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Objectives;

/// <summary>Somebody, or a measure, said where a key result stands.</summary>
public sealed record KeyResultRecorded(Id<Objective> Objective, int Number, decimal Value) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
