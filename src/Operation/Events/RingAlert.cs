using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.Events;

/// <summary>Lets an alert ring again that somebody had, or that was kept quiet.</summary>
public sealed class RingAlert(Store store, LiveAlerts live) : IFeature<RingAlert.Request>
{
    public sealed record Request(Id<Alert> Alert);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var alert = await store.Alert(request.Alert, stop);
        alert.Ring();
        store.Announce(new AlertGivenBack(alert.Id, ""), by);
        live.Follow(store, alert);
        await store.SaveChangesAsync(stop);
    }
}
