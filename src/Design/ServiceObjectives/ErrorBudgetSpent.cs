using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.ServiceObjectives;

/// <summary>Nothing of an error budget is left.</summary>
public sealed record ErrorBudgetSpent(Id<ServiceObjective> Objective, double Remaining) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
