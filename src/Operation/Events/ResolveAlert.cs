using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.Events;

/// <summary>Says that what an alert said is over; should it be heard of again, it is a new one.</summary>
public sealed class ResolveAlert(Store store, LiveAlerts live, TimeProvider clock) : IFeature<ResolveAlert.Request>
{
    public sealed record Request(Id<Alert> Alert, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var alert = await store.Alert(request.Alert, stop);
        alert.Resolve(Moments.ToMicrosecond(clock.GetUtcNow()));
        store.Announce(new AlertResolved(alert.Id, request.Reason?.Trim() ?? ""), by);
        live.Follow(store, alert);
        await store.SaveChangesAsync(stop);
    }
}
