using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Outages;

/// <summary>Says that it was no outage: it counts no more.</summary>
public sealed class WithdrawOutage(Store store) : IFeature<WithdrawOutage.Request>
{
    public sealed record Request(Id<Outage> Outage, string? Reason = null);

    /// <exception cref="Refused">No reason is given.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
            throw new Refused("Say why it was none.", "reason");
        var outage = await store.Outage(request.Outage, stop);
        outage.Withdraw();
        store.Announce(new OutageWithdrawn(outage.Id, request.Reason.Trim()), by);
        await store.SaveChangesAsync(stop);
    }
}
