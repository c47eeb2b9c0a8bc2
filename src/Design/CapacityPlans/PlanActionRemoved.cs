using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.CapacityPlans;

/// <summary>A plan does not do something after all.</summary>
public sealed record PlanActionRemoved(Id<CapacityPlan> Plan, PlanAction Action) : IFact
{
    RecordKey IFact.About => CapacityPlanKind.Key(Plan);
}
