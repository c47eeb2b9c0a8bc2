using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.ShiftSwaps;

/// <summary>Takes a request to swap back.</summary>
public sealed class WithdrawSwap(Store store) : IFeature<WithdrawSwap.Request>
{
    public sealed record Request(Id<ShiftSwap> Swap);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var swap = await store.Set<ShiftSwap>().SingleOrDefaultAsync(each => each.Id == request.Swap, stop) ?? throw new Missing("swap request");
        if (by.Person != swap.AskedBy?.Value)
            throw new Refused("Only whoever asked can take it back.");
        swap.Move(SwapLife.Withdrawn);
        store.Announce(new SwapWithdrawn(swap.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
