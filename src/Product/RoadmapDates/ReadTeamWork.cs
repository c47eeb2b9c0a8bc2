using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;

namespace Tandem.Product.RoadmapDates;

/// <summary>Reads what a team has to do and what it has done: the items of its products, and of roadmap items that were given to it.</summary>
public sealed class ReadTeamWork(Store store)
{
    /// <summary>Open items of a team that are forecast, those that come first.</summary>
    public const int Most = 1_000;

    /// <summary>Finished items that are read at most.</summary>
    private const int MostFinished = 20_000;

    public async Task<IReadOnlyList<TeamWork>> Open(TeamScope scope, CancellationToken stop)
    {
        var rows = await Of(scope).Where(item => item.Open == EF.Parameter(true)).OrderBy(item => item.Rank).ThenBy(item => item.Serial).Take(Most)
            .Select(item => new Row(item.Id, item.Serial, item.Product, item.RoadmapItem, item.Parent, item.State)).ToListAsync(stop);
        var lineage = await Lineage.Of(store, rows.Select(row => row.Parent).OfType<Id<BacklogItem>>(), stop);
        var places = new Dictionary<Id<DigitalProduct>, int>();
        var placed = rows.ConvertAll(row =>
        {
            places[row.Product] = places.GetValueOrDefault(row.Product) + 1;
            return (Row: row, Place: places[row.Product], Roadmap: row.Roadmap ?? lineage.RoadmapOf(row.Parent));
        });
        return [.. placed.Where(each => each.Roadmap is not { } roadmap || !scope.Elsewhere.Contains(roadmap))
            .OrderBy(each => each.Row.State == BacklogLife.InProgress ? 0 : 1).ThenBy(each => each.Place).ThenBy(each => each.Row.Product.Value).ThenBy(each => each.Row.Serial)
            .Select(each => new TeamWork(each.Row.Item, each.Row.Serial, each.Row.Product, each.Roadmap, lineage.EpicsOf(each.Row.Parent)))];
    }

    /// <summary>When the items were finished that the team finished since a moment, in order.</summary>
    public async Task<IReadOnlyList<FinishedWork>> Finished(TeamScope scope, DateTimeOffset since, CancellationToken stop) =>
        await Of(scope).Where(item => item.FinishedAt >= since).OrderByDescending(item => item.FinishedAt).Take(MostFinished).Select(item => new FinishedWork(item.Serial, item.FinishedAt!.Value)).ToListAsync(stop);

    /// <summary>When the team first finished something; null: it has not yet.</summary>
    public Task<DateTimeOffset?> First(TeamScope scope, CancellationToken stop) =>
        Of(scope).Where(item => item.FinishedAt != null).OrderBy(item => item.FinishedAt).Select(item => item.FinishedAt).FirstOrDefaultAsync(stop);

    /// <summary>Whose work is whose.</summary>
    public async Task<TeamScope> Scope(Id<Team> team, CancellationToken stop)
    {
        var products = await store.Products.AsNoTracking().Where(product => product.Team == team).OrderBy(product => product.Serial).ToListAsync(stop);
        List<Id<DigitalProduct>> ids = [.. products.Select(product => product.Id)];
        var items = await store.RoadmapItems.Where(item => item.Team == team || (item.Team != null && ids.Contains(item.Product))).Select(item => new { item.Id, item.Team, item.Product }).ToListAsync(stop);
        List<Id<DigitalProduct>> others = [.. items.Where(item => item.Team == team && !ids.Contains(item.Product)).Select(item => item.Product).Distinct()];
        if (others.Count > 0)
            products.AddRange(await store.Products.AsNoTracking().Where(product => others.Contains(product.Id)).OrderBy(product => product.Serial).ToListAsync(stop));
        List<Id<RoadmapItem>> given = [.. items.Where(item => item.Team == team).Select(item => item.Id)];
        return new(team, products, ids, given, await Lineage.Whole(store, given, stop), items.Where(item => item.Team != team).Select(item => item.Id).ToHashSet());
    }

    private IQueryable<BacklogItem> Of(TeamScope scope)
    {
        var (own, given, whole) = (scope.Own, scope.Given, scope.GivenWhole);
        var built = store.BacklogItems.AsNoTracking().Where(item => item.Type != BacklogType.Epic);
        return given.Count == 0 ? built.Where(item => own.Contains(item.Product))
            : built.Where(item => own.Contains(item.Product) || (item.RoadmapItem != null && given.Contains(item.RoadmapItem.Value))
                || (item.RoadmapItem == null && item.Parent != null && whole.Contains(item.Parent.Value)));
    }

    private sealed record Row(Id<BacklogItem> Item, int Serial, Id<DigitalProduct> Product, Id<RoadmapItem>? Roadmap, Id<BacklogItem>? Parent, string State);
}
