using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.CapacityPlans;

/// <summary>Takes out what will not be done after all.</summary>
public sealed class RemovePlanAction(Store store) : IFeature<RemovePlanAction.Request>
{
    public sealed record Request(Id<CapacityPlan> Plan, int Number = 0);

    /// <exception cref="Refused">The plan is agreed, or the action was done.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var plan = await store.CapacityPlan(request.Plan, stop);
        CapacityPlanRules.DemandDraft(plan);
        var action = plan.Actions.Find(each => each.Number == request.Number) ?? throw new Refused("There is nothing of this number.", "number");
        if (action.DoneAt is not null)
            throw new Refused("It was done, and stays.", "number");
        plan.Set(plan.Actions.Where(each => each.Number != action.Number));
        store.Announce(new PlanActionRemoved(plan.Id, action), by);
        await store.SaveChangesAsync(stop);
    }
}
