using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Objectives;

/// <summary>An objective was achieved, missed or dropped.</summary>
public sealed record ObjectiveEnded(Id<Objective> Objective, string State, string Reason) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
