using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.ServiceObjectives;

/// <summary>An objective was put in force, or retired.</summary>
public sealed record ServiceObjectiveMoved(Id<ServiceObjective> Objective, string To) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
