using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.CapacityPlans;

/// <summary>A plan expects more use, or less.</summary>
public sealed record PlanDriverAdded(Id<CapacityPlan> Plan, PlanDriver Driver) : IFact
{
    RecordKey IFact.About => CapacityPlanKind.Key(Plan);
}
