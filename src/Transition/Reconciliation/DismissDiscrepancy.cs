using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Reconciliation;

/// <summary>Lets everything be as it is: our value stays, the two are two, the item stays. It comes up again only if the values change.</summary>
public sealed class DismissDiscrepancy(Store store) : IFeature<DismissDiscrepancy.Request>
{
    private const int LongestReason = 2_000;

    public sealed record Request(Id<Discrepancy> Discrepancy, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var reason = (request.Reason ?? "").Trim();
        if (reason.Length > LongestReason)
            throw new Refused($"At most {LongestReason} characters.", nameof(request.Reason));
        var dismissed = await store.Discrepancies.SingleAsync(each => each.Id == request.Discrepancy, stop);
        dismissed.Move(DiscrepancyLife.Dismissed, reason);
        store.Announce(new DiscrepancyDismissed(dismissed.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
