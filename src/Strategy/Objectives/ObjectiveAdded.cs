using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Objectives;

/// <summary>An objective was written down.</summary>
public sealed record ObjectiveAdded(Id<Objective> Objective, string Title) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
