using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Outages;

/// <summary>Corrects what an outage says; budgets follow.</summary>
public sealed class EditOutage(Store store, TimeProvider clock) : IFeature<EditOutage.Request>
{
    public sealed record Request(Id<Outage> Outage, Patch Patch);

    /// <exception cref="Refused">It was withdrawn, or its new times make no sense.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (outage, patch) = (await store.Outage(request.Outage, stop), request.Patch);
        if (outage.State == OutageLife.Withdrawn)
            throw new Refused("It was withdrawn: record a new one.", "state");
        patch.Take<string>("cause", value => outage.Cause = OutageRules.Cause(value));
        patch.Take<Id<Service>?>("service", value => outage.Service = value ?? throw new Refused("Say which service was away.", "service"));
        patch.Take<bool?>("planned", value => outage.Planned = value ?? false);
        patch.Take<double?>("share", value => outage.Affect(value ?? 1));
        patch.Take<CustomValues>("custom", value => outage.Custom = value ?? CustomValues.None);
        var (start, end) = (outage.StartedAt, outage.EndedAt);
        patch.Take<DateTimeOffset?>("startedAt", value => start = value ?? throw new Refused("Say when it began.", "startedAt"));
        patch.Take<DateTimeOffset?>("endedAt", value => end = value);
        if (start != outage.StartedAt || end != outage.EndedAt)
            outage.Last(start, end, clock.GetUtcNow());
        store.Announce(new OutageEdited(outage.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
