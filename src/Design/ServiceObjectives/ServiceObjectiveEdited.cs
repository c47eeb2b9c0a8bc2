using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.ServiceObjectives;

/// <summary>What is to be reached was changed; what was agreed before stays in the facts.</summary>
public sealed record ServiceObjectiveEdited(Id<ServiceObjective> Objective) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
