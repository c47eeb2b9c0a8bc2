using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Treaties;

/// <summary>Ends a treaty, or discards its draft: from then on all is as usual.</summary>
public sealed class EndTreaty(Store store) : IFeature<EndTreaty.Request>
{
    public sealed record Request(Id<Treaty> Treaty, string? Reason = null);

    /// <exception cref="Refused">Nobody said why.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var treaty = await store.Treaty(request.Treaty, stop);
        treaty.End();
        var reason = TreatyRules.Text(request.Reason, "reason");
        if (reason.Length == 0)
            throw new Refused("Say why it ends.", "reason");
        store.Announce(new TreatyEnded(treaty.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
