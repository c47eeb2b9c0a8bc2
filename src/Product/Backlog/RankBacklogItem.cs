using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Backlog;

/// <summary>Puts a backlog item before or after another of its product.</summary>
public sealed class RankBacklogItem(Store store) : IFeature<RankBacklogItem.Request>
{
    /// <summary>Items that are moved apart at most where no place is left between two.</summary>
    private const int MostMoved = 100;

    /// <param name="Before">The item before which it is to stand; or else <paramref name="After"/> says behind which.</param>
    public sealed record Request(Id<BacklogItem> Item, Id<BacklogItem>? Before = null, Id<BacklogItem>? After = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var item = await store.BacklogItem(request.Item, stop);
        if (request.Before is null == request.After is null)
            throw new Refused("Say either before or after which item it is to stand.", "before");
        var beside = await store.BacklogItem((request.Before ?? request.After)!.Value, stop);
        if (beside.Product != item.Product)
            throw new Refused("Only items of one product stand in one order.", request.Before is null ? "after" : "before");
        if (beside.Id == item.Id)
            return;
        item.Rank = request.Before is null ? await Behind(beside.Rank, item, by, stop) : await Behind(await Above(beside, item, stop), item, by, stop);
        store.Announce(new BacklogItemRanked(item.Id), by);
        await store.SaveChangesAsync(stop);
    }

    private async Task<long> Above(BacklogItem beside, BacklogItem item, CancellationToken stop) =>
        await store.BacklogItems.Where(row => row.Product == item.Product && row.Rank < beside.Rank && row.Id != item.Id).MaxAsync(row => (long?)row.Rank, stop) ?? beside.Rank - (2 * BacklogStore.Gap);

    /// <summary>The middle between a place and the next that is taken; those behind are moved apart where there is none.</summary>
    private async Task<long> Behind(long place, BacklogItem item, Actor by, CancellationToken stop)
    {
        var next = await store.BacklogItems.Where(row => row.Product == item.Product && row.Rank > place && row.Id != item.Id).OrderBy(row => row.Rank).Take(MostMoved + 1).ToListAsync(stop);
        if (next.Count == 0)
            return place + BacklogStore.Gap;
        if (next[0].Rank - place > 1)
            return place + ((next[0].Rank - place) / 2);
        var (moved, end) = next.Count > MostMoved ? (next[..MostMoved], next[MostMoved].Rank) : (next, place + ((next.Count + 2) * BacklogStore.Gap));
        var step = (end - place) / (moved.Count + 2);
        if (step < 1)
            throw new Refused("There is no place left here: put it elsewhere first.", "before");
        for (var at = 0; at < moved.Count; at++)
        {
            moved[at].Rank = place + ((at + 2) * step);
            store.Announce(new BacklogItemRanked(moved[at].Id), by);
        }

        return place + step;
    }
}
