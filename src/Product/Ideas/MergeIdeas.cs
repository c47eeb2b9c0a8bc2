using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;
using Tandem.Product.Backlog;

namespace Tandem.Product.Ideas;

/// <summary>Merges an idea into another that is the same: its votes, those who follow it, its author and what it speaks for move there.</summary>
public sealed class MergeIdeas(Store store, TimeProvider clock) : IFeature<MergeIdeas.Request>
{
    /// <param name="Into">The idea that goes on.</param>
    public sealed record Request(Id<Idea> Idea, Id<Idea>? Into = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var idea = await store.Idea(request.Idea, stop);
        var into = await store.Idea(request.Into ?? throw new Refused("Say which idea goes on.", nameof(request.Into)), stop);
        if (into.Id == idea.Id || into.IsOver)
            throw new Refused("Choose another idea, one that is not decided.", nameof(request.Into));
        idea.MergeInto(into.Id);
        await MoveVotes(idea, into, by, stop);
        await MoveFollowers(idea, into, by, stop);
        await MoveLinks(idea, into, by, stop);
        into.Set(into.Quotes.Concat(idea.Quotes).DistinctBy(quote => (quote.Incident, quote.Text)).OrderByDescending(quote => quote.At).Take(IdeaRules.MostQuotes));
        store.Announce(new IdeaMerged(idea.Id, into.Id), by);
        store.Announce(new IdeaTakenIn(into.Id, idea.Id), by);
        await store.SaveChangesAsync(stop);
    }

    private async Task MoveVotes(Idea idea, Idea into, Actor by, CancellationToken stop)
    {
        var votes = await store.Set<IdeaVote>().Where(vote => vote.Idea == idea.Id).OrderBy(vote => vote.Person).ToListAsync(stop);
        var there = await store.IdeaVotes.Where(vote => vote.Idea == into.Id).Select(vote => vote.Person).ToHashSetAsync(stop);
        foreach (var vote in votes)
        {
            store.Remove(vote);
            if (!there.Add(vote.Person))
                continue;
            store.Add(new IdeaVote { Idea = into.Id, Person = vote.Person, Organisation = vote.Organisation, At = vote.At });
            store.Announce(new IdeaVoted(into.Id, vote.Person), by);
        }
    }

    private async Task MoveFollowers(Idea idea, Idea into, Actor by, CancellationToken stop)
    {
        var people = await store.WatchersOf(IdeaKind.Key(idea.Id)).Select(watcher => watcher.Person).ToListAsync(stop);
        var there = await store.WatchersOf(IdeaKind.Key(into.Id)).Select(watcher => watcher.Person).ToHashSetAsync(stop);
        if (idea.Author is { } author)
            people.Add(author.Value);
        foreach (var person in people.Where(there.Add))
        {
            store.Add(new Watcher { Kind = IdeaKind.Kind.Name, Record = into.Id.Value, Person = person, Since = clock.GetUtcNow() });
            store.Announce(new WatchStarted(IdeaKind.Key(into.Id), person), by);
        }
    }

    private async Task MoveLinks(Idea idea, Idea into, Actor by, CancellationToken stop)
    {
        var items = await store.Links.Where(link => link.To == idea.Id.Value && link.Relation == BacklogStore.SupportedBy).OrderBy(link => link.Id).Select(link => link.From).ToListAsync(stop);
        var there = await store.Links.Where(link => link.To == into.Id.Value && link.Relation == BacklogStore.SupportedBy).Select(link => link.From).ToHashSetAsync(stop);
        foreach (var item in items.Where(there.Add))
            store.Support(new(item), IdeaKind.Key(into.Id), by, clock.GetUtcNow());
    }
}
