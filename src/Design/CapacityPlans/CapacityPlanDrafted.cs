using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.CapacityPlans;

/// <summary>Somebody wrote a capacity plan down.</summary>
public sealed record CapacityPlanDrafted(Id<CapacityPlan> Plan, string Title) : IFact
{
    RecordKey IFact.About => CapacityPlanKind.Key(Plan);
}
