using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Design.CapacityPlans;

/// <summary>A plan says what will be done so that there is enough.</summary>
public sealed record PlanActionAdded(Id<CapacityPlan> Plan, PlanAction Action, Id<Person>? Who) : IFact
{
    RecordKey IFact.About => CapacityPlanKind.Key(Plan);
}
