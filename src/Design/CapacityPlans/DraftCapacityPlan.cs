using Tandem.Design.Capacity;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.CapacityPlans;

/// <summary>Writes a capacity plan down; it counts once it is agreed.</summary>
public sealed class DraftCapacityPlan(Store store) : IFeature<DraftCapacityPlan.Request, CapacityPlan>
{
    /// <param name="Resources">What it is about.</param>
    /// <param name="From">The first day of its period, as <c>2026-05-03</c>.</param>
    /// <param name="Until">The last day of its period.</param>
    /// <param name="Currency">In which costs are said, such as <c>EUR</c>.</param>
    public sealed record Request(
        string? Title = null,
        IReadOnlyList<Id<CapacityResource>>? Resources = null,
        Id<Service>? Service = null,
        Id<Person>? Owner = null,
        string? From = null,
        string? Until = null,
        string? Currency = null,
        string? Description = null,
        CustomValues? Custom = null);

    public async Task<CapacityPlan> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var plan = new CapacityPlan
        {
            Title = CapacityPlanRules.Title(request.Title),
            Description = CapacityPlanRules.Text(request.Description, "description"),
            Service = request.Service,
            Owner = request.Owner,
            From = CapacityPlanRules.Day(request.From, "from"),
            Until = CapacityPlanRules.Day(request.Until, "until"),
            Currency = CapacityPlanRules.Currency(request.Currency),
            Resources = CapacityPlanRules.Resources(request.Resources),
            Custom = request.Custom ?? CustomValues.None,
        };
        CapacityPlanRules.DemandPeriod(plan);
        store.Add(plan);
        store.Announce(new CapacityPlanDrafted(plan.Id, plan.Title), by);
        await store.SaveChangesAsync(stop);
        return plan;
    }
}
