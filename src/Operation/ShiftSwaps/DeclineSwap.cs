using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.ShiftSwaps;

/// <summary>Does not take the time of another over.</summary>
public sealed class DeclineSwap(Store store) : IFeature<DeclineSwap.Request>
{
    public sealed record Request(Id<ShiftSwap> Swap);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var swap = await store.Set<ShiftSwap>().SingleOrDefaultAsync(each => each.Id == request.Swap, stop) ?? throw new Missing("swap request");
        if (by.Person != swap.Other?.Value)
            throw new Refused("Only whoever was asked can decline.");
        swap.Move(SwapLife.Declined);
        store.Announce(new SwapDeclined(swap.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
