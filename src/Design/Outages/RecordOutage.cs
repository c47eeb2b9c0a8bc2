using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Outages;

/// <summary>Writes down that a service is away, or was.</summary>
public sealed class RecordOutage(Store store, TimeProvider clock) : IFeature<RecordOutage.Request, Outage>
{
    /// <param name="StartedAt">Null: now.</param>
    /// <param name="EndedAt">Null: it goes on.</param>
    /// <param name="Share">How much of the service, above 0 to 1; null: all of it.</param>
    /// <param name="Origin">The number of what it is recorded from.</param>
    public sealed record Request(
        string? Cause = null,
        Id<Service>? Service = null,
        DateTimeOffset? StartedAt = null,
        DateTimeOffset? EndedAt = null,
        double? Share = null,
        bool Planned = false,
        string? Origin = null,
        CustomValues? Custom = null);

    /// <exception cref="Refused">It names no service or cause, or its times make no sense.</exception>
    public async Task<Outage> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var outage = new Outage
        {
            Cause = OutageRules.Cause(request.Cause),
            Service = request.Service ?? throw new Refused("Say which service was away.", "service"),
            Planned = request.Planned,
            Origin = request.Origin?.Trim() is { Length: > 0 and <= 40 } origin ? origin : "",
            Custom = request.Custom ?? CustomValues.None,
        };
        outage.Affect(request.Share ?? 1);
        outage.Last(request.StartedAt ?? now, request.EndedAt, now);
        store.Add(outage);
        store.Announce(new OutageRecorded(outage.Id, outage.Cause), by);
        await store.SaveChangesAsync(stop);
        return outage;
    }
}
