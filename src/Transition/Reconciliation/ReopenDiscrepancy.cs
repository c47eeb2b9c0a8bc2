using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Reconciliation;

/// <summary>Puts a discrepancy on the list again.</summary>
public sealed class ReopenDiscrepancy(Store store) : IFeature<ReopenDiscrepancy.Request>
{
    public sealed record Request(Id<Discrepancy> Discrepancy);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var again = await store.Discrepancies.SingleAsync(each => each.Id == request.Discrepancy, stop);
        again.Move(DiscrepancyLife.Open);
        store.Announce(new DiscrepancyReopened(again.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
