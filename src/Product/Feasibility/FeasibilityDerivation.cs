using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;
using Tandem.Product.RoadmapDates;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.Feasibility;

/// <summary>Judges backlog items when they, their product, or something in operations that concerns them changed.</summary>
public sealed class FeasibilityDerivation(Store store, Judge judge, IEnumerable<IConstraint> constraints) : IDerivation
{
    /// <summary>As <c>tandem rebuild</c> names it.</summary>
    public const string Name = "feasibility";

    /// <summary>Items of one product that are judged when operations change, those that come first.</summary>
    public const int Most = 500;

    /// <summary>Verdicts are written over; what was told stays in the journal.</summary>
    public Task Clear(CancellationToken stop) => Task.CompletedTask;

    public async Task Follow(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        var told = facts.Where(fact => fact.Name != nameof(FeasibilityChanged)).Select(fact => (fact.Kind, fact.Record)).Distinct().ToLookup(fact => fact.Kind, fact => fact.Record);
        HashSet<Id<BacklogItem>> items = [.. told[BacklogItemKind.Kind.Name].Select(id => new Id<BacklogItem>(id))];
        items.UnionWith(await Gathered([.. told[RoadmapItemKind.Kind.Name].Select(id => new Id<RoadmapItem>(id))], [.. told[ObjectiveKind.Kind.Name].Select(id => new Id<Objective>(id))], stop));
        var (products, single) = await Concerned(told, facts, stop);
        items.UnionWith(single);
        foreach (var product in products)
            items.UnionWith(await store.BacklogItems.Where(item => item.Product == product && item.Open == EF.Parameter(true)).OrderBy(item => item.Rank).Take(Most).Select(item => item.Id).ToListAsync(stop));
        foreach (var some in items.Chunk(Most))
            await judge.Run(some, stop);
    }

    private async Task<List<Id<BacklogItem>>> Gathered(List<Id<RoadmapItem>> roadmap, List<Id<Objective>> objectives, CancellationToken stop)
    {
        if (roadmap.Count + objectives.Count == 0)
            return [];
        var whole = await Lineage.Whole(store, roadmap, stop);
        return await store.BacklogItems.Where(item => item.Open == EF.Parameter(true) && ((item.RoadmapItem != null && roadmap.Contains(item.RoadmapItem.Value)) || (item.Objective != null && objectives.Contains(item.Objective.Value))
                || (item.RoadmapItem == null && item.Parent != null && whole.Contains(item.Parent.Value))))
            .OrderBy(item => item.Rank).Take(Most).Select(item => item.Id).ToListAsync(stop);
    }

    private async Task<(IReadOnlyCollection<Id<DigitalProduct>> Products, IReadOnlyCollection<Id<BacklogItem>> Items)> Concerned(ILookup<string, Guid> told, IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        var products = told[ProductKind.Kind.Name].Select(id => new Id<DigitalProduct>(id)).ToHashSet();
        var (services, teams, items) = (new HashSet<Id<Service>>(), new List<Id<Team>?>(), new HashSet<Id<BacklogItem>>());
        foreach (var constraint in constraints)
        {
            var concern = await constraint.ConcernOf(facts, stop);
            if (concern.Everything)
                return (await store.Products.Select(product => product.Id).ToListAsync(stop), []);
            services.UnionWith(concern.Services);
            items.UnionWith(concern.Items);
            teams.AddRange(concern.Teams.Select(team => (Id<Team>?)team));
        }

        products.UnionWith(await store.ProductsBy(services, stop));
        if (teams.Count > 0)
            products.UnionWith(await store.Products.Where(product => teams.Contains(product.Team)).Select(product => product.Id).ToListAsync(stop));
        return (products, items);
    }
}
