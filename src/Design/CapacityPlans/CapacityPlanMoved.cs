using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.CapacityPlans;

/// <summary>A capacity plan was agreed, taken up again, or retired.</summary>
public sealed record CapacityPlanMoved(Id<CapacityPlan> Plan, string To, string Reason) : IFact
{
    RecordKey IFact.About => CapacityPlanKind.Key(Plan);
}
