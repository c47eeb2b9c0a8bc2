using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;

namespace Tandem.Product.Ideas;

/// <summary>Says that one wants an idea too; a person has one vote for each.</summary>
public sealed class VoteForIdea(Store store, TimeProvider clock) : IFeature<VoteForIdea.Request>
{
    public sealed record Request(Id<Idea> Idea);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var idea = await store.Idea(request.Idea, stop);
        IdeaRules.DemandOpen(idea);
        var person = IdeaRules.Voter(by);
        if (await store.HasVoted(idea.Id, by, stop))
            return;
        store.Add(new IdeaVote { Idea = idea.Id, Person = person, Organisation = by.Organisation is { } home ? new Id<Organisation>(home) : null, At = Moments.ToMicrosecond(clock.GetUtcNow()) });
        store.Announce(new IdeaVoted(idea.Id, person), by);
        await store.SaveChangesAsync(stop);
    }
}
