using Microsoft.EntityFrameworkCore;
using Tandem.Design.Capacity;
using Tandem.Design.CapacityPlans;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Product.Backlog;

namespace Tandem.Product.Feasibility;

/// <summary>What is left of limited things on the day the item is needed: does what it will use still fit?</summary>
public sealed class CapacityConstraint(Store store, ReadHeadroom headroom) : IConstraint
{
    /// <summary>Facts about a resource after which its headroom is another. Readings alone are none: a forecast that moved is, and each item is judged once a day.</summary>
    private static readonly HashSet<string> Telling =
        [nameof(CapacityResourceMoved), nameof(CapacityForecastMoved), nameof(CapacityThresholdCrossed), nameof(CapacityRelieved), nameof(CapacityLimitRaised)];

    public string Name => "capacity";

    public async Task<Concern> ConcernOf(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        var resources = facts.Where(fact => fact.Kind == CapacityResourceKind.Kind.Name && (Telling.Contains(fact.Name) || fact.Changed("limit"))).Select(fact => new Id<CapacityResource>(fact.Record)).ToHashSet();
        Id<CapacityPlan>[] plans = [.. facts.Where(fact => fact.Kind == CapacityPlanKind.Kind.Name && fact.Name is nameof(CapacityPlanMoved) or nameof(PlanActionFinished)).Select(fact => new Id<CapacityPlan>(fact.Record)).Distinct()];
        if (plans.Length > 0)
            resources.UnionWith((await store.CapacityPlans.AsNoTracking().Where(plan => EF.Parameter(plans).Contains(plan.Id)).ToListAsync(stop)).SelectMany(plan => plan.Resources));
        var numbers = await Numbers(resources, stop);
        numbers.UnionWith(await Claimed(facts, stop));
        return numbers.Count == 0 ? Concern.Nobody : Concern.Nobody with { Items = await headroom.Claiming(numbers, stop) };
    }

    public async Task<IReadOnlyList<Hindrance>> Check(FeasibilityQuestion question, CancellationToken stop)
    {
        var found = new List<Hindrance>();
        foreach (var claim in question.Load ?? [])
        {
            if (await headroom.Of(claim, question.Item is { } item ? [item] : [], question.Until < question.Today ? question.Today : question.Until, question.Today, stop) is { Verdict: not Verdict.Realistic } scarce)
                found.Add(Hindrance.By(Name, scarce.Verdict, scarce.Why, scarce.Change, CapacityResourceKind.Kind, scarce.Resource.Serial));
        }

        return found;
    }

    private async Task<HashSet<string>> Numbers(IReadOnlyCollection<Id<CapacityResource>> resources, CancellationToken stop)
    {
        var ids = resources.ToArray();
        return ids.Length == 0 ? [] : [.. (await store.CapacityResources.Where(row => EF.Parameter(ids).Contains(row.Id)).Select(row => row.Serial).ToListAsync(stop)).Select(serial => CapacityResourceKind.Kind.NumberOf(serial))];
    }

    /// <summary>What items will use that others count with: where one gets ready, or says something else, less is left for the others.</summary>
    private async Task<IEnumerable<string>> Claimed(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        Id<BacklogItem>[] items = [.. facts.Where(fact => fact.Kind == BacklogItemKind.Kind.Name && (fact.Changed("state") || fact.Changed("expectedLoad"))).Select(fact => new Id<BacklogItem>(fact.Record)).Distinct()];
        return items.Length == 0 ? [] : (await store.BacklogItems.AsNoTracking().Where(item => EF.Parameter(items).Contains(item.Id) && item.ClaimsCapacity == EF.Parameter(true)).Select(item => item.ExpectedLoad).ToListAsync(stop)).SelectMany(load => load).Select(claim => claim.Resource);
    }
}
