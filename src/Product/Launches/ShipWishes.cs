using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Product.Ideas;

namespace Tandem.Product.Launches;

/// <summary>Says of the ideas behind what a launch brings that they have become true. Done again it finds them shipped.</summary>
public sealed class ShipWishes(Store store, ShipIdea ship, MoveIdea move) : IFeature<ShipWishes.Request>
{
    public sealed record Request(Id<Launch> Launch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var launch = await store.Launch(request.Launch, stop);
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
}
