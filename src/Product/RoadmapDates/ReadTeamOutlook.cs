using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Forecasts;
using Tandem.Product.Interruptions;

namespace Tandem.Product.RoadmapDates;

/// <summary>Forecasts the work of a team: from what it finished in the last twelve weeks, less what operations took from it.</summary>
public sealed class ReadTeamOutlook(Store store, ReadTeamWork work, ReadInterruptions interruptions, ReadFreezes freezes, ReadOutside outside, TimeProvider clock)
{
    /// <summary>Days over which the pace is measured.</summary>
    public const int Measured = 84;

    /// <summary>Days of which the interruptions are expected to go on.</summary>
    public const int Recent = 28;

    /// <summary>A pace is measured over two weeks at least.</summary>
    private const int Fewest = 14;

    private const int FewItems = 300;
    private const int Trials = 10_000;
    private const int FewerTrials = 2_000;
    private const ulong Seed = 85;

    private readonly Dictionary<Id<Team>, Alone> known = [];

    /// <summary>With what the team waits for that others build. What those in turn wait for elsewhere is not followed: two teams may wait for each other.</summary>
    public async Task<TeamOutlook> Of(Id<Team> team, CancellationToken stop)
    {
        var (own, waits, blockings) = await Known(team, stop);
        var found = await outside.Of([.. own.Order.Select(work => work.Item)], blockings, stop);
        if (found.Count == 0)
            return own;
        var direct = new Dictionary<string, List<Outside>>(StringComparer.Ordinal);
        foreach (var work in own.Order.Where(work => found.Contains(work.Item)))
        {
            direct[work.Key] = [];
            foreach (var each in found[work.Item])
                direct[work.Key].Add(await Course(each, stop));
        }

        return own with { Outside = own.Order.ToDictionary(work => work.Item, work => (IReadOnlyList<Outside>)Through(work.Key, waits, direct)) };
    }

    /// <summary>What an item waits for outside, itself or through those of the team that it waits for.</summary>
    private static List<Outside> Through(string key, IReadOnlyDictionary<string, IReadOnlyList<string>> waits, Dictionary<string, List<Outside>> direct)
    {
        var (seen, open, found) = (new HashSet<string>(StringComparer.Ordinal) { key }, new Stack<string>([key]), new List<Outside>());
        while (open.TryPop(out var at))
        {
            found.AddRange(direct.GetValueOrDefault(at) ?? []);
            foreach (var next in waits.GetValueOrDefault(at) ?? [])
            {
                if (seen.Add(next))
                    open.Push(next);
            }
        }

        return found;
    }

    private async Task<Outside> Course(ReadOutside.Found item, CancellationToken stop)
    {
        if (item.Team is not { } team)
            return new(item.Serial, null, null);
        return (await Known(team, stop)).Outlook.AsOutside(item.Item) ?? new(item.Serial, null, null);
    }

    /// <summary>Forecast once, for the team itself and for those who wait for it.</summary>
    private async Task<Alone> Known(Id<Team> team, CancellationToken stop) => known.GetValueOrDefault(team) ?? (known[team] = await Read(team, stop));

    private async Task<Alone> Read(Id<Team> team, CancellationToken stop)
    {
        var scope = await work.Scope(team, stop);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var order = await work.Open(scope, stop);
        var first = await work.First(scope, stop);
        var days = first is { } at ? Math.Clamp(today.DayNumber - DateOnly.FromDateTime(at.UtcDateTime).DayNumber, Fewest, Measured) : Fewest;
        var finished = await work.Finished(scope, new DateTimeOffset(today.AddDays(-days), TimeOnly.MinValue, TimeSpan.Zero), stop);
        var (measured, recent) = (await interruptions.Of(team, today.AddDays(-days), today, stop), await interruptions.Of(team, today.AddDays(-Math.Min(Recent, days)), today, stop));
        var pace = Pace.Of(finished.Select(each => each.Day), today, days, measured.Share) with { WillBeInterrupted = recent.Share };
        var blockings = await Blockings(order, stop);
        var keys = order.ToDictionary(each => each.Item, each => each.Key);
        var waits = Waiting.Of(blockings.Where(each => keys.ContainsKey(each.By)).Select(each => (keys[each.Item], keys[each.By])));
        var items = order.Select(each => new ForecastItem(each.Key, waits.GetValueOrDefault(each.Key))).ToList();
        var forecast = MonteCarlo.Of(new(items, pace, today, Seed: Seed, Trials: items.Count <= FewItems ? Trials : FewerTrials));
        return new(new(scope, today, order, pace, finished.Count, measured, recent, await freezes.Of(scope.Products, stop), forecast, new Dictionary<Id<BacklogItem>, IReadOnlyList<Outside>>()), waits, blockings);
    }

    /// <summary>What blocks the items of the order, in one fixed sequence.</summary>
    private async Task<List<Blocking>> Blockings(IReadOnlyList<TeamWork> order, CancellationToken stop)
    {
        Guid[] ids = [.. order.Select(each => each.Item.Value)];
        var links = ids.Length == 0 ? [] : await store.Links.Where(link => EF.Parameter(ids).Contains(link.To) && link.Relation == BacklogStore.Blocks).Select(link => new { link.From, link.To }).ToListAsync(stop);
        return [.. links.OrderBy(link => link.To).ThenBy(link => link.From).Select(link => new Blocking(new(link.To), new(link.From)))];
    }

    /// <summary>A team's forecast as if nobody else had to be waited for, and what it rests on.</summary>
    private sealed record Alone(TeamOutlook Outlook, IReadOnlyDictionary<string, IReadOnlyList<string>> Waits, IReadOnlyList<Blocking> Blockings);
}
