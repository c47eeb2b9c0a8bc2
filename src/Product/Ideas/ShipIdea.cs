using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Ideas;

/// <summary>Says that an idea has become true; those who wrote it, voted for it or follow it are told.</summary>
public sealed class ShipIdea(Store store) : IFeature<ShipIdea.Request>
{
    public sealed record Request(Id<Idea> Idea, string? Answer = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var idea = await store.Idea(request.Idea, stop);
        idea.MoveTo(IdeaLife.Shipped, IdeaRules.Text(request.Answer, "answer"));
        store.Announce(new IdeaShipped(idea.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
