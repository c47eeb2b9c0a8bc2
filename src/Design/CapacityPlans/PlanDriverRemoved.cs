using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.CapacityPlans;

/// <summary>A plan expects something no more.</summary>
public sealed record PlanDriverRemoved(Id<CapacityPlan> Plan, PlanDriver Driver) : IFact
{
    RecordKey IFact.About => CapacityPlanKind.Key(Plan);
}
