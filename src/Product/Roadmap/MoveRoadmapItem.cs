using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Roadmap;

/// <summary>Brings a roadmap item into another state; it is done when all that is gathered under it is.</summary>
public sealed class MoveRoadmapItem(Store store, TimeProvider clock) : IFeature<MoveRoadmapItem.Request>
{
    public sealed record Request(Id<RoadmapItem> Item, string To, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var item = await store.RoadmapItem(request.Item, stop);
        var from = item.State;
        var reason = RoadmapRules.Text(request.Reason, "reason");
        if (RoadmapLife.Life.Move(from, request.To).Requires.Any() && reason.Length == 0)
            throw new Refused("Say why.", "reason");
        if (request.To == RoadmapLife.Done)
            await RoadmapRules.DemandFinished(store, item.Id, stop);
        item.MoveTo(request.To, clock.GetUtcNow());
        store.Announce(new RoadmapItemMoved(item.Id, from, request.To, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
