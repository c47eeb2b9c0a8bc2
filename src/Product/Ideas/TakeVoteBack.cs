using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Ideas;

/// <summary>Takes the own vote for an idea back.</summary>
public sealed class TakeVoteBack(Store store) : IFeature<TakeVoteBack.Request>
{
    public sealed record Request(Id<Idea> Idea);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var idea = await store.Idea(request.Idea, stop);
        IdeaRules.DemandOpen(idea);
        var person = IdeaRules.Voter(by);
        if (await store.Set<IdeaVote>().FindAsync([idea.Id, person], stop) is not { } vote)
            return;
        store.Remove(vote);
        store.Announce(new VoteTakenBack(idea.Id, person), by);
        await store.SaveChangesAsync(stop);
    }
}
