using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.ServiceObjectives;

/// <summary>An error budget is being used up too fast: the first of its alerts that sounds says how.</summary>
public sealed record ErrorBudgetBurnStarted(Id<ServiceObjective> Objective, Availability.BurnAlert Alert, double Remaining) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
