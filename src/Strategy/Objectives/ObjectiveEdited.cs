using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Objectives;

/// <summary>What is known of an objective was changed.</summary>
public sealed record ObjectiveEdited(Id<Objective> Objective) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
