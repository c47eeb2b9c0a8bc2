using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Design.CapacityPlans;

/// <summary>Capacity plans: what is expected, and what is done so that there is enough.</summary>
public static class CapacityPlanPractice
{
    public static Practice Practice { get; } = new Practice("Capacity plans")
        .Record(CapacityPlanKind.Kind, CapacityPlanStore.Map, CapacityPlanKind.Resource)
        .Uses(services => services.AddScoped<MeasurePlanned>())
        .Tells(CapacityPlanKind.Kind, telling => telling
            .Gives(plan => plan.Owner, "Given to you")
            .Calls<CapacityPlanMoved>("It was agreed, taken up again or retired")
            .Calls<PlanActionAdded>(added => added.Who, "You are to do something of it"))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "capacity-plans.read")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "capacity-plans.read", "capacity-plans.comment")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "capacity-plans.*")
        .Explains("Capacity plan", "What is expected of limited things over a period, and what will be done so that there is enough.")
        .Explains("Demand driver", "What changes how much of something is used: a launch, an objective, a season.")
        .Shows("Capacity plans", "/capacity-plans?state=draft,agreed", "chart-arrows", CapacityPlanKind.Kind.ReadRight);
}
