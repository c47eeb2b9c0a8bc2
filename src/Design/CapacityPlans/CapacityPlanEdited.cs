using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.CapacityPlans;

/// <summary>What a capacity plan says was changed.</summary>
public sealed record CapacityPlanEdited(Id<CapacityPlan> Plan) : IFact
{
    RecordKey IFact.About => CapacityPlanKind.Key(Plan);
}
