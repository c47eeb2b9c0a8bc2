using Microsoft.EntityFrameworkCore;
using Tandem.Design.Capacity;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Design.CapacityPlans;

/// <summary>Says what will be done so that there is enough, by whom, by when and at what cost.</summary>
public sealed class AddPlanAction(Store store) : IFeature<AddPlanAction.Request>
{
    /// <param name="Resource">Null: the one that the plan is about.</param>
    /// <param name="Adds">How much more there is then, in the unit of the resource.</param>
    /// <param name="Due">The day by which it is done, as <c>2026-05-03</c>.</param>
    /// <param name="Cost">In the currency of the plan.</param>
    public sealed record Request(Id<CapacityPlan> Plan, string? What = null, Id<CapacityResource>? Resource = null, double? Adds = null, Id<Person>? Who = null, string? Due = null, decimal? Cost = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var plan = await store.CapacityPlan(request.Plan, stop);
        CapacityPlanRules.DemandDraft(plan);
        CapacityPlanRules.DemandLines(plan.Actions.Count, "what");
        if (request.Cost is not null && plan.Currency.Length == 0)
            throw new Refused("Say first, on the plan, in which currency costs are said.", "cost");
        var who = request.Who is { } id ? Person.Kind.NumberOf(await store.People.Where(person => person.Id == id).Select(person => person.Serial).SingleAsync(stop)) : "";
        var action = new PlanAction(
            plan.Actions.Select(each => each.Number).DefaultIfEmpty().Max() + 1,
            CapacityPlanRules.What(request.What, "Say what will be done, in at most 500 characters."),
            await CapacityPlanRules.Resource(store, plan, request.Resource, stop),
            CapacityPlanRules.Amount(request.Adds, "adds"),
            who,
            CapacityPlanRules.Day(request.Due, "due"),
            CapacityPlanRules.Cost(request.Cost));
        plan.Set(plan.Actions.Append(action));
        store.Announce(new PlanActionAdded(plan.Id, action, request.Who), by);
        await store.SaveChangesAsync(stop);
    }
}
