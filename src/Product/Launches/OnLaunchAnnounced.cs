using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;
using Tandem.People.Persons;
using Tandem.Product.Ideas;
using Tandem.Product.Products;

namespace Tandem.Product.Launches;

/// <summary>
/// Tells exactly those whom an announcement concerns. The ideas behind what is launched become true, and with that who wrote, wanted or follows them hears it;
/// who follows the product hears it too; of a retirement also who wished something of the product that is not decided.
/// </summary>
public sealed class OnLaunchAnnounced(Store store, ShipIdea ship, MoveIdea move) : IListener<LaunchAnnounced>
{
    /// <summary>People that one announcement tells by itself.</summary>
    private const int Most = 10_000;

    public async Task Hear(LaunchAnnounced fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory)
            return;
        var launch = await store.Launch(fact.Launch, stop);
        var by = recorded.Deputy;
        if (launch.Kind == LaunchType.Launch)
            await Ship(launch, by, stop);
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

    /// <summary>Done again it finds them shipped.</summary>
    private async Task Ship(Launch launch, Actor by, CancellationToken stop)
    {
        var ids = await store.IdeasBehind(launch.Items, stop);
        var ideas = await store.Ideas.AsNoTracking().Where(idea => ids.Contains(idea.Id)).Select(idea => new { idea.Id, idea.MergedInto, idea.Serial }).ToListAsync(stop);
        foreach (var each in ideas.OrderBy(idea => idea.Serial).Select(idea => idea.MergedInto ?? idea.Id).Distinct())
        {
            var state = await store.Ideas.Where(idea => idea.Id == each).Select(idea => idea.State).SingleAsync(stop);
            if (state is IdeaLife.New or IdeaLife.Considered)
                await move.Run(new(each, IdeaLife.Planned), by, stop);
            if (state is IdeaLife.New or IdeaLife.Considered or IdeaLife.Planned)
                await ship.Run(new(each, launch.Title), by, stop);
        }
    }

    private async Task<IEnumerable<Guid>> Wishing(Id<DigitalProduct> product, CancellationToken stop)
    {
        var open = store.Ideas.Where(idea => idea.Product == product && (idea.State == IdeaLife.New || idea.State == IdeaLife.Considered || idea.State == IdeaLife.Planned));
        var voters = await store.IdeaVotes.Where(vote => open.Any(idea => idea.Id == vote.Idea)).Select(vote => vote.Person).Distinct().OrderBy(person => person).Take(Most).ToListAsync(stop);
        var authors = await open.Where(idea => idea.Author != null).Select(idea => idea.Author!.Value).Distinct().OrderBy(person => person).Take(Most).ToListAsync(stop);
        return voters.Concat(authors).Select(person => person.Value);
    }
}
