using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.ServiceObjectives;

/// <summary>An error budget that burnt too fast does so no more, or one that was spent has something left again.</summary>
public sealed record ErrorBudgetRecovered(Id<ServiceObjective> Objective, double Remaining) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
