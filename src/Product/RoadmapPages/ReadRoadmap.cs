using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Feasibility;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;
using Tandem.Strategy.Objectives;

namespace Tandem.Product.RoadmapPages;

/// <summary>Reads a roadmap as far as the actor may see it.</summary>
public sealed class ReadRoadmap(Store store)
{
    /// <summary>Items that one roadmap shows.</summary>
    public const int Most = 200;

    public async Task<IReadOnlyList<RoadmapLine>> Of(Question question, Actor by, CancellationToken stop)
    {
        var shown = RoadmapItemKind.Kind.VisibleTo(by, store.RoadmapItems.AsNoTracking());
        shown = question.Ended ? shown.Where(item => item.State == RoadmapLife.Done) : shown.Ahead;
        if (question.Product is { } product)
            shown = shown.Where(item => item.Product == product);
        if (question.Objective is { } objective)
            shown = shown.Where(item => item.Objective == objective);
        var products = store.Products;
        if (question.Team is { } team)
            shown = shown.Where(item => item.Team == team || (item.Team == null && products.Any(each => each.Id == item.Product && each.Team == team)));
        if (question.Version.Least == RoadmapAudience.Public)
            shown = shown.Where(item => item.Audience == RoadmapAudience.Public);
        else if (question.Version.Least == RoadmapAudience.Executives)
            shown = shown.Where(item => item.Audience != RoadmapAudience.Team);
        var items = await shown.OrderBy(item => item.Horizon).ThenBy(item => item.Serial).Take(Most).ToListAsync(stop);
        return await Lines(items, by, stop);
    }

    private async Task<IReadOnlyList<RoadmapLine>> Lines(List<RoadmapItem> items, Actor by, CancellationToken stop)
    {
        List<Id<DigitalProduct>> products = [.. items.Select(item => item.Product).Distinct()];
        List<Id<Objective>> objectives = [.. items.Select(item => item.Objective).OfType<Id<Objective>>().Distinct()];
        List<Id<RoadmapItem>> ids = [.. items.Select(item => item.Id)];
        var names = await store.Products.Where(row => products.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, stop);
        var titles = await ObjectiveKind.Kind.VisibleTo(by, store.Objectives.AsNoTracking()).Where(row => objectives.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Title, stop);
        var counts = await store.BacklogItems.Where(row => row.RoadmapItem != null && ids.Contains(row.RoadmapItem.Value) && row.State != BacklogLife.Dropped)
            .GroupBy(row => row.RoadmapItem).Select(group => new { group.Key, All = group.Count(), Done = group.Count(row => row.State == BacklogLife.Done) }).ToDictionaryAsync(group => group.Key!.Value, stop);
        var doubtful = (await BacklogItemKind.Kind.VisibleTo(by, store.BacklogItems.AsNoTracking()).Where(row => row.RoadmapItem != null && ids.Contains(row.RoadmapItem.Value) && row.Open && row.Verdict != null && row.Verdict != Verdict.Realistic)
            .OrderBy(row => row.Rank).ToListAsync(stop)).ToLookup(row => row.RoadmapItem!.Value);
        return [.. items.Select(item => new RoadmapLine(item, names[item.Product], item.Objective is { } id ? titles.GetValueOrDefault(id) : null,
            counts.GetValueOrDefault(item.Id)?.Done ?? 0, counts.GetValueOrDefault(item.Id)?.All ?? 0, [.. doubtful[item.Id].OrderByDescending(row => row.Verdict)]))];
    }

    /// <summary>Which items are asked for.</summary>
    /// <param name="Ended">Those that are done instead of those that lie ahead.</param>
    public sealed record Question(RoadmapVersion Version, Id<DigitalProduct>? Product = null, Id<Objective>? Objective = null, Id<Team>? Team = null, bool Ended = false);
}
