using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;

namespace Tandem.Product.Ideas;

/// <summary>Those who wrote an idea or voted for it hear that it became true; who follows it is told anyway.</summary>
public sealed class OnIdeaShipped(Store store) : IListener<IdeaShipped>
{
    public async Task Hear(IdeaShipped fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory)
            return;
        if (await store.HasFollowed(recorded, fact.Idea.Value, stop))
            return;
        var idea = await store.Idea(fact.Idea, stop);
        var followers = await store.WatchersOf(IdeaKind.Key(fact.Idea)).Select(watcher => watcher.Person).ToHashSetAsync(stop);
        var wanted = await store.IdeaVotes.Where(vote => vote.Idea == fact.Idea).Select(vote => vote.Person).ToHashSetAsync(stop);
        if (idea.Author is { } author)
            wanted.Add(author);
        foreach (var person in wanted.Where(person => !followers.Contains(person.Value)).OrderBy(person => person.Value))
            store.Announce(new ShippingTold(fact.Idea, person), recorded.Deputy);
        await store.SaveChangesAsync(stop);
    }
}
