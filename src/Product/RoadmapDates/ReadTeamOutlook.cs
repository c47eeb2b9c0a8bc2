using Tandem.Kernel.Records;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Forecasts;
using Tandem.Product.Interruptions;

namespace Tandem.Product.RoadmapDates;

/// <summary>Forecasts the work of a team: from what it finished in the last twelve weeks, less what operations took from it.</summary>
public sealed class ReadTeamOutlook(ReadTeamWork work, ReadInterruptions interruptions, ReadFreezes freezes, ReadBlockers blockers, TimeProvider clock)
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

    /// <summary>With all that the team waits for: what others build, and what those in turn wait for.</summary>
    public async Task<TeamOutlook> Of(Id<Team> team, CancellationToken stop)
    {
        var (teams, direct) = (new Dictionary<Id<Team>, TeamOutlook>(), new Dictionary<Id<BacklogItem>, IReadOnlyList<Blocker>>());
        var open = new Queue<Id<Team>>([team]);
        while (open.TryDequeue(out var at))
        {
            if (teams.ContainsKey(at))
                continue;
            var (outlook, before) = await Known(at, stop);
            teams[at] = outlook;
            foreach (var waits in before)
            {
                direct[waits.Key] = [.. waits];
                foreach (var next in waits.Select(each => each.Team).OfType<Id<Team>>())
                    open.Enqueue(next);
            }
        }

        return teams[team] with { Web = new(teams, direct) };
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
        var before = await blockers.Of(order, stop);
        var keys = order.ToDictionary(each => each.Item, each => each.Key);
        var waits = Waiting.Of(before.SelectMany(each => each.Where(blocker => keys.ContainsKey(blocker.Item)).Select(blocker => (keys[each.Key], keys[blocker.Item]))));
        var items = order.Select(each => new ForecastItem(each.Key, waits.GetValueOrDefault(each.Key))).ToList();
        var forecast = MonteCarlo.Of(new(items, pace, today, Seed: Seed, Trials: items.Count <= FewItems ? Trials : FewerTrials));
        return new(new(scope, today, order, pace, finished.Count, measured, recent, await freezes.Of(scope.Products, stop), forecast), before);
    }

    /// <summary>A team's forecast as if nobody else had to be waited for, and what its items wait for.</summary>
    private sealed record Alone(TeamOutlook Outlook, ILookup<Id<BacklogItem>, Blocker> Before);
}
