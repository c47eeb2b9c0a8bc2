using Tandem.Design.Capacity;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.CapacityPlans;

/// <summary>Says what is expected to change how much is used: a launch, an objective, a season.</summary>
public sealed class AddPlanDriver(Store store) : IFeature<AddPlanDriver.Request>
{
    /// <param name="Resource">Null: the one that the plan is about.</param>
    /// <param name="From">The day on which it begins, as <c>2026-05-03</c>.</param>
    /// <param name="Amount">How much more is used, in the unit of the resource.</param>
    /// <param name="Percent">How much more, in percent of what the trend says.</param>
    public sealed record Request(Id<CapacityPlan> Plan, string? What = null, Id<CapacityResource>? Resource = null, string? From = null, double? Amount = null, double? Percent = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var plan = await store.CapacityPlan(request.Plan, stop);
        CapacityPlanRules.DemandDraft(plan);
        CapacityPlanRules.DemandLines(plan.Drivers.Count, "what");
        var driver = new PlanDriver(
            plan.Drivers.Select(each => each.Number).DefaultIfEmpty().Max() + 1,
            CapacityPlanRules.What(request.What, "Say what is expected, in at most 500 characters."),
            await CapacityPlanRules.Resource(store, plan, request.Resource, stop),
            CapacityPlanRules.Day(request.From, "from") ?? throw new Refused("Say from which day on.", "from"),
            CapacityPlanRules.Amount(request.Amount, "amount"),
            CapacityPlanRules.Percent(request.Percent));
        if (driver is { Amount: 0, Percent: 0 })
            throw new Refused("Say how much more is used: an amount, or percent.", "amount");
        plan.Set(plan.Drivers.Append(driver));
        store.Announce(new PlanDriverAdded(plan.Id, driver), by);
        await store.SaveChangesAsync(stop);
    }
}
