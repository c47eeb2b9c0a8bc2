using Microsoft.EntityFrameworkCore;
using Tandem.Design.Outages;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.MajorIncidents;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Feasibility;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Freezes;

namespace Tandem.Product.RoadmapDates;

/// <summary>Keeps the dates of roadmap items, and what is told of their moves, in step with the journal: when work is added, ordered or finished, and when operations interrupt it.</summary>
public sealed class RoadmapDerivation(Store store, Forecaster forecaster, ReadBlockers blockers) : IDerivation
{
    /// <summary>As <c>tandem rebuild</c> names it.</summary>
    public const string Name = "roadmap";

    /// <summary>Moves that an item keeps, the latest.</summary>
    private const int MostMoves = 50;

    /// <summary>The dates are written over; what was told stays in the journal.</summary>
    public Task Clear(CancellationToken stop) => store.Empty<RoadmapForecast>(stop);

    public async Task Follow(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        foreach (var fact in facts.Where(fact => fact.Name == nameof(RoadmapDateMoved)))
            await Keep(fact.As<RoadmapDateMoved>(), stop);
        var told = facts.Where(fact => fact.Name is not (nameof(RoadmapDateMoved) or nameof(FeasibilityChanged)) && Concerns(fact)).Select(fact => (fact.Kind, fact.Record)).Distinct().ToLookup(fact => fact.Kind, fact => fact.Record);
        if (told.Count == 0)
            return;
        var products = await Products(told, stop);
        var teams = await Teams(told, products, stop);
        foreach (var team in teams.Union(await blockers.Waiting(products, teams, stop)))
            await forecaster.Forecast(team, stop);
    }

    private static bool Concerns(RecordedFact fact) => fact.Kind == IncidentKind.Kind.Name ? fact.Name == nameof(IncidentDeclaredMajor)
        : fact.Kind == BacklogItemKind.Kind.Name || fact.Kind == RoadmapItemKind.Kind.Name || fact.Kind == ProductKind.Kind.Name || fact.Kind == OutageKind.Kind.Name || fact.Kind == FreezeKind.Kind.Name
            || (fact.Kind == Team.Kind.Name && fact.Name is nameof(TeamJoined) or nameof(TeamLeft));

    private async Task Keep(RoadmapDateMoved fact, CancellationToken stop)
    {
        var item = await store.RoadmapItems.SingleAsync(row => row.Id == fact.Item, stop);
        item.Moved = [.. item.Moved.Union(fact.Moves).OrderBy(move => move.At).TakeLast(MostMoves)];
    }

    /// <summary>The products that what happened is about.</summary>
    private async Task<HashSet<Id<DigitalProduct>>> Products(ILookup<string, Guid> told, CancellationToken stop)
    {
        List<Id<BacklogItem>> items = [.. told[BacklogItemKind.Kind.Name].Select(id => new Id<BacklogItem>(id))];
        var products = told[ProductKind.Kind.Name].Select(id => new Id<DigitalProduct>(id)).ToHashSet();
        if (items.Count > 0)
            products.UnionWith(await store.BacklogItems.Where(item => items.Contains(item.Id)).Select(item => item.Product).Distinct().ToListAsync(stop));
        products.UnionWith(await OfServices(told, stop));
        return products;
    }

    /// <summary>The teams whose dates what happened may move; what nobody builds any more loses its dates.</summary>
    private async Task<HashSet<Id<Team>>> Teams(ILookup<string, Guid> told, HashSet<Id<DigitalProduct>> products, CancellationToken stop)
    {
        var teams = told[Team.Kind.Name].Select(id => new Id<Team>(id)).ToHashSet();
        if (told.Contains(FreezeKind.Kind.Name))
            teams.UnionWith(await store.RoadmapForecasts.Select(row => row.Team).Distinct().ToListAsync(stop));
        List<Id<RoadmapItem>> named = [.. told[RoadmapItemKind.Kind.Name].Select(id => new Id<RoadmapItem>(id))];
        if (products.Count + named.Count == 0)
            return teams;
        List<Id<DigitalProduct>> ids = [.. products];
        var all = store.Products;
        var ahead = await store.RoadmapItems.Where(item => ids.Contains(item.Product) || named.Contains(item.Id))
            .Select(item => new { item.Id, item.State, item.Team, Usual = all.Where(product => product.Id == item.Product).Select(product => product.Team).FirstOrDefault() }).ToListAsync(stop);
        teams.UnionWith(ahead.Select(item => item.Team ?? item.Usual).OfType<Id<Team>>());
        teams.UnionWith(await store.RoadmapForecasts.Where(row => named.Contains(row.Item)).Select(row => row.Team).ToListAsync(stop));
        List<Id<RoadmapItem>> nobodys = [.. ahead.Where(item => item.Team is null && item.Usual is null && RoadmapLife.Life.Open.Contains(item.State)).Select(item => item.Id)];
        if (nobodys.Count > 0)
            await forecaster.Forget(nobodys, stop);
        return teams;
    }

    private async Task<IEnumerable<Id<DigitalProduct>>> OfServices(ILookup<string, Guid> told, CancellationToken stop)
    {
        List<Id<Outage>> outages = [.. told[OutageKind.Kind.Name].Select(id => new Id<Outage>(id))];
        List<Id<Incident>> incidents = [.. told[IncidentKind.Kind.Name].Select(id => new Id<Incident>(id))];
        var services = new HashSet<Id<Service>>();
        if (outages.Count > 0)
            services.UnionWith(await store.Outages.Where(outage => outages.Contains(outage.Id)).Select(outage => outage.Service).ToListAsync(stop));
        if (incidents.Count > 0)
            services.UnionWith((await store.Incidents.Where(incident => incidents.Contains(incident.Id)).Select(incident => incident.Service).ToListAsync(stop)).OfType<Id<Service>>());
        return await store.ProductsBy(services, stop);
    }
}
