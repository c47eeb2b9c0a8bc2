using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Approvals;

/// <summary>Ends a round at the moment by which it had to be decided.</summary>
public sealed class ExpireRound(Store store, ApprovalRounds rounds) : IJob<ExpireRound.Order>
{
    public sealed record Order(Guid Round);

    public async Task Run(Order request, CancellationToken stop)
    {
        var round = await store.ApprovalRounds.SingleOrDefaultAsync(row => row.Id == request.Round, stop);
        if (round is { IsOpen: true })
            await rounds.Expire(round, Actor.System("approvals expire"), stop);
    }
}
