using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.CapacityPlans;

/// <summary>Agrees a capacity plan, takes it up again, or retires it; the forecasts of its resources follow.</summary>
public sealed class MoveCapacityPlan(Store store, MeasurePlanned measure) : IFeature<MoveCapacityPlan.Request>
{
    /// <param name="Reason">Why it is revised.</param>
    public sealed record Request(Id<CapacityPlan> Plan, string To, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (plan, reason) = (await store.CapacityPlan(request.Plan, stop), CapacityPlanRules.Text(request.Reason, "reason"));
        if (plan.State == CapacityPlanLife.Agreed && request.To == CapacityPlanLife.Draft && reason.Length == 0)
            throw new Kernel.Refused("Say why it is revised.", "reason");
        plan.MoveTo(request.To);
        store.Announce(new CapacityPlanMoved(plan.Id, request.To, reason), by);
        await store.SaveChangesAsync(stop);
        await measure.Of(plan, stop);
    }
}
