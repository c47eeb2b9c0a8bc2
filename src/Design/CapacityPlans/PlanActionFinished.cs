using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.CapacityPlans;

/// <summary>Something that a plan said was done.</summary>
public sealed record PlanActionFinished(Id<CapacityPlan> Plan, PlanAction Action) : IFact
{
    RecordKey IFact.About => CapacityPlanKind.Key(Plan);
}
