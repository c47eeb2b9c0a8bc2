using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Ideas;

/// <summary>Considers, plans or declines an idea, and answers those who want it.</summary>
public sealed class MoveIdea(Store store) : IFeature<MoveIdea.Request>
{
    public sealed record Request(Id<Idea> Idea, string To, string? Answer = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var idea = await store.Idea(request.Idea, stop);
        var from = idea.State;
        var answer = IdeaRules.Text(request.Answer, "answer");
        if (answer.Length == 0 && IdeaLife.Life.Move(from, request.To).Requires.Any())
            throw new Refused("Answer those who want it: say why.", "answer");
        idea.MoveTo(request.To, answer);
        store.Announce(new IdeaMoved(idea.Id, from, request.To), by);
        await store.SaveChangesAsync(stop);
    }
}
