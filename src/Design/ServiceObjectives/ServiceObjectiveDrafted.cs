using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.ServiceObjectives;

/// <summary>Somebody wrote down how good a service is to be.</summary>
public sealed record ServiceObjectiveDrafted(Id<ServiceObjective> Objective, string Title) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
