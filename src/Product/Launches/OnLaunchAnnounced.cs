using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;
using Tandem.People.Persons;
using Tandem.Product.Ideas;
using Tandem.Product.Products;
using Tandem.Transition.Releases;

namespace Tandem.Product.Launches;

/// <summary>
/// Tells exactly those whom an announcement concerns: who follows the product, and of a retirement also who wished something of it that is not decided.
/// Where its release is in use the ideas behind it become true with that, and who wrote, wanted or follows them hears it; else once it is carried out.
/// </summary>
public sealed class OnLaunchAnnounced(Store store, ShipWishes wishes) : IListener<LaunchAnnounced>
{
    /// <summary>People that one announcement tells by itself.</summary>
    private const int Most = 10_000;

    public async Task Hear(LaunchAnnounced fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory)
            return;
        var launch = await store.Launch(fact.Launch, stop);
        var by = recorded.Deputy;
        if (await IsThere(launch, stop))
            await wishes.Run(new(launch.Id), by, stop);
        if (await store.HasFollowed(recorded, fact.Launch.Value, stop))
            return;
        var people = await store.WatchersOf(ProductKind.Key(launch.Product)).Select(watcher => watcher.Person).Take(Most).ToHashSetAsync(stop);
        if (launch.Kind == LaunchType.Retirement)
            people.UnionWith(await Wishing(launch.Product, stop));
        people.ExceptWith(await store.WatchersOf(LaunchKind.Key(launch.Id)).Select(watcher => watcher.Person).ToListAsync(stop));
        foreach (var person in people.Order())
            store.Announce(new LaunchTold(launch.Id, new Id<Person>(person)), by);
        await store.SaveChangesAsync(stop);
    }

    /// <summary>Whether what it brings can be used already; what is carried out is left to who hears of that.</summary>
    private async Task<bool> IsThere(Launch launch, CancellationToken stop) => launch is { Kind: LaunchType.Launch, LiveAt: null, Release: { } id }
        && LaunchRules.IsInUse(await store.Releases.Where(release => release.Id == id).Select(release => release.State).SingleAsync(stop));

    private async Task<IEnumerable<Guid>> Wishing(Id<DigitalProduct> product, CancellationToken stop)
    {
        var open = store.Ideas.Where(idea => idea.Product == product && (idea.State == IdeaLife.New || idea.State == IdeaLife.Considered || idea.State == IdeaLife.Planned));
        var voters = await store.IdeaVotes.Where(vote => open.Any(idea => idea.Id == vote.Idea)).Select(vote => vote.Person).Distinct().OrderBy(person => person).Take(Most).ToListAsync(stop);
        var authors = await open.Where(idea => idea.Author != null).Select(idea => idea.Author!.Value).Distinct().OrderBy(person => person).Take(Most).ToListAsync(stop);
        return voters.Concat(authors).Select(person => person.Value);
    }
}
