using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.Events;

/// <summary>Keeps an alert quiet until it is resolved.</summary>
public sealed class SuppressAlert(Store store, LiveAlerts live) : IFeature<SuppressAlert.Request>
{
    public sealed record Request(Id<Alert> Alert, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var alert = await store.Alert(request.Alert, stop);
        var reason = string.IsNullOrWhiteSpace(request.Reason) ? throw new Refused("Say why it is to be kept quiet.", nameof(request.Reason)) : request.Reason.Trim();
        alert.Suppress(SuppressionCause.Person);
        store.Announce(new AlertSuppressed(alert.Id, SuppressionCause.Person, reason), by);
        live.Follow(store, alert);
        await store.SaveChangesAsync(stop);
    }
}
