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
        var gathered = await Gathered(rows, stop);
        var places = new Dictionary<Id<DigitalProduct>, int>();
        var placed = rows.ConvertAll(row =>
        {
            places[row.Product] = places.GetValueOrDefault(row.Product) + 1;
            return (Row: row, Place: places[row.Product], Roadmap: gathered(row));
        });
        return [.. placed.Where(each => each.Roadmap is not { } roadmap || !scope.Elsewhere.Contains(roadmap))
            .OrderBy(each => each.Row.State == BacklogLife.InProgress ? 0 : 1).ThenBy(each => each.Place).ThenBy(each => each.Row.Product.Value).ThenBy(each => each.Row.Serial)
            .Select(each => new TeamWork(each.Row.Item, each.Row.Serial, each.Row.Product, each.Roadmap))];
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
        return new(team, products, ids, [.. items.Where(item => item.Team == team).Select(item => item.Id)], items.Where(item => item.Team != team).Select(item => item.Id).ToHashSet());
    }

    private IQueryable<BacklogItem> Of(TeamScope scope)
    {
        var (own, given) = (scope.Own, scope.Given);
        var built = store.BacklogItems.AsNoTracking().Where(item => item.Type != BacklogType.Epic);
        return given.Count == 0 ? built.Where(item => own.Contains(item.Product))
            : built.Where(item => own.Contains(item.Product) || (item.RoadmapItem != null && given.Contains(item.RoadmapItem.Value)));
    }

    /// <summary>How to tell by which roadmap item a row is gathered: its own, or that of the nearest item above it that has one.</summary>
    private async Task<Func<Row, Id<RoadmapItem>?>> Gathered(List<Row> rows, CancellationToken stop)
    {
        var above = new Dictionary<Id<BacklogItem>, (Id<RoadmapItem>? Roadmap, Id<BacklogItem>? Parent)>();
        List<Id<BacklogItem>> wanted = [.. rows.Where(row => row.Roadmap is null).Select(row => row.Parent).OfType<Id<BacklogItem>>().Distinct()];
        while (wanted.Count > 0)
        {
            var found = await store.BacklogItems.Where(item => wanted.Contains(item.Id)).Select(item => new { item.Id, item.RoadmapItem, item.Parent }).ToListAsync(stop);
            foreach (var item in found)
                above[item.Id] = (item.RoadmapItem, item.Parent);
            wanted = [.. found.Where(item => item.RoadmapItem is null).Select(item => item.Parent).OfType<Id<BacklogItem>>().Where(id => !above.ContainsKey(id)).Distinct()];
        }

        return row =>
        {
            var (roadmap, parent) = (row.Roadmap, row.Parent);
            while (roadmap is null && parent is { } id && above.TryGetValue(id, out var next))
                (roadmap, parent) = next;
            return roadmap;
        };
    }

    private sealed record Row(Id<BacklogItem> Item, int Serial, Id<DigitalProduct> Product, Id<RoadmapItem>? Roadmap, Id<BacklogItem>? Parent, string State);
}
