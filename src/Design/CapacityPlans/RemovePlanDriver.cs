using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.CapacityPlans;

/// <summary>Takes out what is expected no more.</summary>
public sealed class RemovePlanDriver(Store store) : IFeature<RemovePlanDriver.Request>
{
    public sealed record Request(Id<CapacityPlan> Plan, int Number = 0);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var plan = await store.CapacityPlan(request.Plan, stop);
        CapacityPlanRules.DemandDraft(plan);
        var driver = plan.Drivers.Find(each => each.Number == request.Number) ?? throw new Refused("There is nothing of this number.", "number");
        plan.Set(plan.Drivers.Where(each => each.Number != driver.Number));
        store.Announce(new PlanDriverRemoved(plan.Id, driver), by);
        await store.SaveChangesAsync(stop);
    }
}
