using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Outages;

/// <summary>Says that a service is there again.</summary>
public sealed class EndOutage(Store store, TimeProvider clock) : IFeature<EndOutage.Request>
{
    /// <param name="EndedAt">Null: now.</param>
    public sealed record Request(Id<Outage> Outage, DateTimeOffset? EndedAt = null);

    /// <exception cref="Refused">It would end before it began.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (outage, now) = (await store.Outage(request.Outage, stop), clock.GetUtcNow());
        outage.End(request.EndedAt ?? now, now);
        store.Announce(new OutageEnded(outage.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
