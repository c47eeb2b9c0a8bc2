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
public sealed class ReadTeamOutlook(Store store, ReadTeamWork work, ReadInterruptions interruptions, ReadFreezes freezes, TimeProvider clock)
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

    public async Task<TeamOutlook> Of(Id<Team> team, CancellationToken stop)
    {
        var scope = await work.Scope(team, stop);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var order = await work.Open(scope, stop);
        var first = await work.First(scope, stop);
        var days = first is { } at ? Math.Clamp(today.DayNumber - DateOnly.FromDateTime(at.UtcDateTime).DayNumber, Fewest, Measured) : Fewest;
        var finished = await work.Finished(scope, new DateTimeOffset(today.AddDays(-days), TimeOnly.MinValue, TimeSpan.Zero), stop);
        var (measured, recent) = (await interruptions.Of(team, today.AddDays(-days), today, stop), await interruptions.Of(team, today.AddDays(-Math.Min(Recent, days)), today, stop));
        var pace = Pace.Of(finished.Select(each => each.Day), today, days, measured.Share) with { WillBeInterrupted = recent.Share };
        var waits = Waiting.Of(await Waits(order, stop));
        var items = order.Select(each => new ForecastItem(each.Key, waits.GetValueOrDefault(each.Key))).ToList();
        var forecast = MonteCarlo.Of(new(items, pace, today, Seed: Seed, Trials: items.Count <= FewItems ? Trials : FewerTrials));
        return new(scope, today, order, pace, finished.Count, measured, recent, await freezes.Of(scope.Products, stop), forecast);
    }

    private async Task<IEnumerable<(string Item, string For)>> Waits(IReadOnlyList<TeamWork> order, CancellationToken stop)
    {
        Guid[] ids = [.. order.Select(each => each.Item.Value)];
        var byId = order.ToDictionary(each => each.Item.Value, each => each.Key);
        var links = ids.Length == 0 ? [] : await store.Links.Where(link => EF.Parameter(ids).Contains(link.To) && link.Relation == BacklogStore.Blocks).Select(link => new { link.From, link.To }).ToListAsync(stop);
        return links.Where(link => byId.ContainsKey(link.From)).OrderBy(link => link.To).ThenBy(link => link.From).Select(link => (byId[link.To], byId[link.From]));
    }
}
