using Microsoft.EntityFrameworkCore;
using Tandem.Design.Capacity;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.CapacityPlans;

/// <summary>Says that something a plan said was done: the limit of its resource is what it is now.</summary>
public sealed class FinishPlanAction(Store store, MeasurePlanned measure, TimeProvider clock) : IFeature<FinishPlanAction.Request>
{
    public sealed record Request(Id<CapacityPlan> Plan, int Number = 0);

    /// <exception cref="Refused">The plan is not agreed, it was done before, or nothing would be left of the resource.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var plan = await store.CapacityPlan(request.Plan, stop);
        if (plan.State != CapacityPlanLife.Agreed)
            throw new Refused("Agree the plan first: until then nothing of it is to be done.", "state");
        var before = plan.Actions.Find(each => each.Number == request.Number) ?? throw new Refused("There is nothing of this number.", "number");
        if (before.DoneAt is not null)
            throw new Refused("It was done before.", "number");
        var after = before with { DoneAt = Moments.ToMicrosecond(clock.GetUtcNow()), DoneBy = by.Name };
        plan.Set(plan.Actions.Select(each => each.Number == after.Number ? after : each));
        store.Announce(new PlanActionFinished(plan.Id, after), by);
        if (after.Adds != 0 && CapacityResourceKind.Kind.SerialOf(after.Resource) is { } serial && await store.CapacityResources.SingleOrDefaultAsync(row => row.Serial == serial, stop) is { } resource)
        {
            var was = resource.Limit;
            resource.Limit = was + after.Adds > 0 ? was + after.Adds : throw new Refused("Nothing of the resource would be left.", "adds");
            store.Announce(new CapacityLimitRaised(resource.Id, was, resource.Limit, CapacityPlanKind.Kind.NumberOf(plan)), by);
        }

        await store.SaveChangesAsync(stop);
        await measure.Of(plan, stop);
    }
}
